package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom alarms are brought to, as rota, staff and plans stand. Answers from memory, and never fails. */
public interface Staffing {

    /** The plan for this occasion, with its people. */
    CalloutPlan planFor(Occasion occasion);

    /**
     * Who this target is at this moment.
     *
     * @param team whose shift and leaders are meant; null for the whole municipality's
     */
    List<UserId> people(Target target, MunicipalityId municipality, @Nullable TeamId team, Instant at);
}
