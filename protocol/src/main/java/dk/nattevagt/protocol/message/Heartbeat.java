package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The gateway is alive. Its silence is what matters. Answered by {@link HeartbeatHeard}.
 *
 * @param version of the gateway's program, 1-64 characters
 * @param outboxDepth events that still wait for a receipt
 */
public record Heartbeat(
        EventKey key,
        @Nullable Instant time,
        String version,
        long outboxDepth,
        GatewayHealth health,
        @Nullable BootMark mark) implements GatewayMessage {}
