package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The central has heard a heartbeat, and is thereby shown to be alive behind its socket.
 *
 * @param heartbeat the heartbeat's id
 * @param centralTime when it was heard, by the central's clock: what a gateway's clock is measured against
 * @param deviceDigest of the device table the central has for the gateway, 16 hexadecimal digits; null where it does not say. A
 *     gateway with another one lists its devices again
 */
public record HeartbeatHeard(EventId heartbeat, Instant centralTime, @Nullable String deviceDigest)
        implements
            CentralMessage {}
