package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lost-person cases on disk. Blocking; not for an event loop. */
public interface CaseStore extends CaseBook {

    /**
     * Runs the work in one transaction, alone. When this returns, what was written stands; when it throws, nothing was written.
     *
     * @throws AlarmStore.StoreFailedException when the database cannot commit
     */
    <T> T inTransaction(Function<CaseTransaction, T> work);

    /** A case as it was last committed. */
    Optional<LostPersonCase> find(CaseId id);

    /** Every open case, oldest first. */
    List<LostPersonCase> open();

    /** A municipality's cases that were closed after this moment, latest first. */
    List<LostPersonCase> closed(MunicipalityId municipality, Instant after);

    /** Closed cases whose tracker and positions have not been let go yet. */
    List<LostPersonCase> unreleased();

    /** A case's timeline, oldest first. */
    List<CaseEntry> timeline(CaseId id);

    /** When the latest reports of a tracker came; says nothing of where it was. */
    List<Instant> arrivals(EventSource tracker, Instant since, int limit);
}
