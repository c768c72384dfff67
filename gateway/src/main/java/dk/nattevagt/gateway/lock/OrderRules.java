package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.authority.CentralKey;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order may turn a lock. Nothing in it is looked at before its signature is the central's. An order is obeyed at most once and
 * never after a later one: its number must be above every number used before.
 */
public final class OrderRules {
    /** How far apart the clocks of one central's machines may be. */
    public static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private OrderRules() {}

    /**
     * What an order is held against.
     *
     * @param key null where nobody has given this gateway one
     * @param isLock whether a lock of this name is mounted here
     * @param highestUsed the highest number used of a lock
     * @param time the central's; empty where it is not known well enough
     */
    public record Known(@Nullable CentralKey key, GatewayId gateway, Predicate<DeviceId> isLock,
            ToLongFunction<DeviceId> highestUsed, Optional<TrustedWindow> time) {}

    /** Why this order is not obeyed; empty when it is. */
    public static Optional<OrderAnswer> refusal(SignedLockOrder signed, Known known) {
        CentralKey key = known.key();
        if (key == null) {
            return Optional.of(OrderAnswer.NO_KEY);
        }
        if (!key.signed(signed)) {
            return Optional.of(OrderAnswer.FORGED);
        }
        LockOrder order = signed.order();
        if (!order.gateway().equals(known.gateway()) || !known.isLock().test(order.lock())) {
            return Optional.of(OrderAnswer.FOREIGN);
        }
        if (order.number() <= known.highestUsed().applyAsLong(order.lock())) {
            return Optional.of(OrderAnswer.USED);
        }
        return known.time().map(time -> late(order, time)).orElse(Optional.of(OrderAnswer.CLOCK_UNSURE));
    }

    /** An order that may be too late is too late. One from the future shows that a clock is wrong, and nobody knows whose. */
    private static Optional<OrderAnswer> late(LockOrder order, TrustedWindow time) {
        if (!time.latest().isBefore(order.expiresAt())) {
            return Optional.of(OrderAnswer.EXPIRED);
        }
        return order.issuedAt().isAfter(time.latest().plus(CLOCKS_APART))
                ? Optional.of(OrderAnswer.CLOCK_UNSURE)
                : Optional.empty();
    }
}
