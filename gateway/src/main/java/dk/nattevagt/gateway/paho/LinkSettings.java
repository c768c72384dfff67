package dk.nattevagt.gateway.paho;

import dk.nattevagt.protocol.id.GatewayId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the central is and who we are there.
 *
 * @param uri {@code tcp://host:port} or {@code ssl://host:port}
 * @param trust certificates in PEM that may vouch for the central; null for the system's own
 * @param own shown to a central that asks for a certificate; null for none
 * @param keepAlive a half-open link is noticed after about 1.9 of these
 * @param patience a link on which nothing is acknowledged for this long, although something waits, is given up for a new one
 */
public record LinkSettings(URI uri, GatewayId gateway, String password, @Nullable Path trust, @Nullable ClientKey own,
        Duration keepAlive, Duration patience) {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HURRIED = Duration.ofSeconds(6);

    /** With the usual times: a dead link is noticed within 20 s, a dumb central within 30 s. */
    public LinkSettings(URI uri, GatewayId gateway, String password, @Nullable Path trust, @Nullable ClientKey own) {
        this(uri, gateway, password, trust, own, KEEP_ALIVE, PATIENCE);
    }

    /** The same, without a certificate of our own. */
    public LinkSettings(URI uri, GatewayId gateway, String password, @Nullable Path trust) {
        this(uri, gateway, password, trust, null);
    }

    /**
     * The same where there is another way to take: given up in time for an alarm that waits to be at the central within its ten
     * seconds.
     */
    public LinkSettings hurried() {
        return new LinkSettings(uri, gateway, password, trust, own, keepAlive, HURRIED);
    }
}
