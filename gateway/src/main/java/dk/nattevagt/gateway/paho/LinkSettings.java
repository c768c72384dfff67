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
 * @param keepAlive a half-open link is noticed after about 1.9 of these
 */
public record LinkSettings(URI uri, GatewayId gateway, String password, @Nullable Path trust, Duration keepAlive) {
    /** Small enough to notice a dead link within 20 s. */
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

    /** With the usual keep-alive. */
    public LinkSettings(URI uri, GatewayId gateway, String password, @Nullable Path trust) {
        this(uri, gateway, password, trust, KEEP_ALIVE);
    }
}
