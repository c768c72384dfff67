package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway has taken or refused an order.
 *
 * @param key its source names the lock, as the order names it
 */
public record LockAnswered(
        EventKey key,
        @Nullable Instant time,
        OrderId order,
        OrderAnswer answer,
        @Nullable BootMark mark) implements GatewayMessage {}
