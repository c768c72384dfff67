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
 * @param signature the central's, over the gateway, the heartbeat and the time; null from a central without a key, whose time opens no
 *     door
 */
public record HeartbeatHeard(
        EventId heartbeat,
        Instant centralTime,
        @Nullable String deviceDigest,
        @Nullable Signature signature) implements CentralMessage {

    /** Without a signature. */
    public HeartbeatHeard(EventId heartbeat, Instant centralTime, @Nullable String deviceDigest) {
        this(heartbeat, centralTime, deviceDigest, null);
    }
}
