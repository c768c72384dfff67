package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import java.util.Optional;

/** The lost-person cases, for those who decide about positions. Committed states only. Blocking; not for an event loop. */
public interface CaseBook {

    /** The citizen's open case. There is at most one. */
    Optional<CaseStanding> openCase(CitizenId citizen);

    /** A case, open or closed. */
    Optional<CaseStanding> standing(CaseId id);
}
