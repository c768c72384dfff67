package dk.nattevagt.central.desk;

import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.LockAt;
import java.util.List;

/** What became of somebody's asking for a lock to be turned. */
public sealed interface DoorResult {

    /** The order stands in the database, signed; what the gateway makes of it is yet to be heard. */
    record Ordered(DoorOrder order) implements DoorResult {}

    /** No order was signed. */
    record Refused(LockAccess.Refused why) implements DoorResult {}

    /** The home has several locks, or none, or not this one. */
    record WhichLock(List<LockAt> locks) implements DoorResult {
        public WhichLock {
            locks = List.copyOf(locks);
        }
    }

    /** There is no such alarm. */
    record NoSuchAlarm() implements DoorResult {}

    /** It could not be stored; trying again is right. */
    record NotStored() implements DoorResult {}
}
