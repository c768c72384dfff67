package dk.nattevagt.gateway.paho;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.jspecify.annotations.Nullable;

/**
 * All that one connection needs to know, whoever is at the other end.
 *
 * @param peer who that is, in one word for the log
 * @param user null where none is asked for
 * @param trust certificates that may vouch for the peer; null for the system's own
 * @param own shown to a peer that asks for a certificate; null for none
 * @param keepAlive a half-open connection is noticed after about 1.9 of these
 * @param patience a connection on which nothing is acknowledged for this long, although something waits, is given up
 * @param topics subscribed to at QoS 1
 * @param local a broker in the same house: it may have as many messages under way to us as MQTT
 *     allows (what it queues beyond that it throws away, Mosquitto after the thousandth), of at most 4 MiB each, and does not
 *     tell us what we said ourselves
 */
record WireSettings(String peer, URI uri, String clientId, @Nullable String user, @Nullable String password,
        @Nullable Path trust, @Nullable ClientKey own, Duration keepAlive, Duration patience, List<String> topics,
        boolean local) {
    private static final int UNDER_WAY = 65_535;
    private static final long LARGEST = 4L * 1024 * 1024;

    void limit(MqttConnectionOptions options) {
        if (local) {
            options.setReceiveMaximum(UNDER_WAY);
            options.setMaximumPacketSize(LARGEST);
        }
    }
}
