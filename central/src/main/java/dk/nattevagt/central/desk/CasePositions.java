package dk.nattevagt.central.desk;

import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;

/** The positions a lost-person case keeps for itself, beyond the day for which all others are kept. Blocking. */
public interface CasePositions {

    /** From now on this case keeps the tracker's positions, and those since then. Doing it again changes nothing. */
    void keep(CaseId id, EventSource tracker, Instant since);

    /** The case is closed: it keeps what it has, and nothing after {@code closedAt}, until then. */
    void release(CaseId id, Instant closedAt, Instant deleteAt);
}
