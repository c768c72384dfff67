package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to a lock, as it was signed, and what became of it.
 *
 * @param home the home of the alarm and of the lock
 * @param settledAt when it was answered, or given up; null while it waits
 */
public record DoorOrder(SignedLockOrder signed, HomeId home, OrderStanding standing, @Nullable Instant settledAt) {

    /** One just signed. */
    public static DoorOrder signed(SignedLockOrder signed, HomeId home) {
        return new DoorOrder(signed, home, OrderStanding.WAITING, null);
    }

    /** What was signed. */
    public LockOrder order() {
        return signed.order();
    }

    /** Which lock. */
    public LockAt lock() {
        return new LockAt(order().gateway(), order().lock());
    }

    /** Who asked. */
    public UserId by() {
        return new UserId(order().responder());
    }

    /** Whether it is to open. */
    public boolean opens() {
        return order().command() == LockCommand.UNLOCK;
    }

    /** The same order, settled so. */
    public DoorOrder settled(OrderStanding next, Instant at) {
        return new DoorOrder(signed, home, next, at);
    }
}
