package dk.nattevagt.gateway.paho;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the broker in the house is, and what is heard of it.
 *
 * @param uri {@code tcp://host:port} or {@code ssl://host:port}
 * @param user null where the broker asks for none
 * @param clientId the same after each restart: under it the broker keeps what was said meanwhile
 * @param topics topic filters, at least one
 * @param keepAlive a half-open connection is noticed after about 1.9 of these
 * @param patience a connection on which nothing is acknowledged for this long, although something waits, is given up
 */
public record BrokerSettings(URI uri, @Nullable String user, @Nullable String password, String clientId,
        List<String> topics, Duration keepAlive, Duration patience) {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException without a topic */
    public BrokerSettings {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("a broker is listened to on at least one topic");
        }
    }

    /** With the usual times. */
    public BrokerSettings(URI uri, @Nullable String user, @Nullable String password, String clientId,
            List<String> topics) {
        this(uri, user, password, clientId, topics, KEEP_ALIVE, PATIENCE);
    }

    WireSettings wire() {
        return new WireSettings("broker", uri, clientId, user, password, null, null, keepAlive, patience, topics, true);
    }
}
