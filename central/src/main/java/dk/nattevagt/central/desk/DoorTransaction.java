package dk.nattevagt.central.desk;

import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.OrderId;
import java.util.Map;
import java.util.Optional;

/** What a transaction reads and writes about doors. */
public interface DoorTransaction {

    /** The number of the latest order ever signed for this lock; 0 before the first. */
    long lastNumber(LockAt lock);

    /** The latest order for this lock. */
    Optional<DoorOrder> latest(LockAt lock);

    /** An order. */
    Optional<DoorOrder> order(OrderId order);

    /** Writes a new order. */
    void add(DoorOrder order, MunicipalityId municipality);

    /** Writes what has become of an order. */
    void settle(DoorOrder order);

    /** Writes down what happened at a door. */
    void add(DoorEvent event, MunicipalityId municipality);

    /** Whose each of the shift's slots is. */
    Map<UserId, Integer> slots(MunicipalityId municipality, String shift);

    /** Gives somebody a slot of the shift that nobody has. */
    void give(MunicipalityId municipality, String shift, UserId person, int slot);
}
