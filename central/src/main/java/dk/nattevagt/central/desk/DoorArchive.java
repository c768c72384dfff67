package dk.nattevagt.central.desk;

import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Doors for those who look at them: committed states only, read beside the writing. Blocking; not for an event loop. */
public interface DoorArchive {

    /** The orders that still wait for an answer, oldest first. */
    List<DoorOrder> waiting();

    /** The latest order for this lock. */
    Optional<DoorOrder> latest(LockAt lock);

    /** What has been heard of a home's doors since then, and its alarms of that time. */
    DoorHistory history(HomeId home, Instant since);

    /** The same of a municipality's homes; alarms only of homes that something is written about. */
    DoorHistory history(MunicipalityId municipality, Instant since);
}
