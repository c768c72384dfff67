package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.CaseRefusal;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.tracking.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a transaction reads and writes about lost-person cases. */
public interface CaseTransaction {

    /** The citizen's open case. There is at most one. */
    Optional<LostPersonCase> openOf(CitizenId citizen);

    /** One case. */
    Optional<LostPersonCase> find(CaseId id);

    /**
     * Writes a case in place of what stood of it before, and adds to its timeline. Refuses, as a failed commit, when somebody else has
     * changed it meanwhile.
     */
    void put(LostPersonCase lost, List<CaseEntry> entries);

    /** What was answered to an act this person's phone has named so. */
    Optional<Answered> answered(UserId by, String key);

    /** Keeps the answer for as long as a phone may send the act again. */
    void answered(Answered act);

    /** The closed case's tracker and positions have been let go. */
    void released(CaseId id, Instant at);

    /**
     * What was answered to an act.
     *
     * @param refusal why it was refused; null when it was done
     */
    record Answered(UserId by, String key, CaseId id, Instant at, @Nullable CaseRefusal refusal) {}
}
