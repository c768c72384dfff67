package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.RefusedBecause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asked where a citizen is. Lines are added and never changed. Committed states only. Blocking; not for an event loop. */
public interface LookUpJournal {

    /**
     * On the disk when it returns; answers it with its number.
     *
     * @throws AlarmStore.StoreFailedException when it was not written: then nothing may be shown
     */
    LookUp add(LookUp lookUp);

    /**
     * What was opened is about to be shown, or was not any more; on the disk when it returns.
     *
     * @param refused why not; null when it is shown
     * @throws AlarmStore.StoreFailedException when it was not written: then nothing may be shown
     */
    void addReading(long number, Instant at, @Nullable RefusedBecause refused);

    /** One line. */
    Optional<LookUp> lookUp(long number);

    /** Those of a citizen since then, latest first, granted and refused. */
    List<LookUp> of(CitizenId citizen, Instant since);

    /** Those of a municipality's citizens since then, latest first, granted and refused. */
    List<LookUp> of(MunicipalityId municipality, Instant since);
}
