package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Grants and their cases on disk. Blocking; not for an event loop. */
public interface GrantStore {

    /**
     * Runs the work in one transaction, alone. When this returns, what was written stands; when it throws, nothing was written.
     *
     * @throws AlarmStore.StoreFailedException when the database cannot commit, or somebody else has changed the grant meanwhile
     */
    <T> T inTransaction(Function<GrantTransaction, T> work);

    /** A grant as it was last committed, with everything that stands about it. */
    Optional<GrantFile> file(GrantId id);

    /** A grant's journal, oldest line first. */
    List<GrantEntry> journal(GrantId id);

    /** Everything about a citizen's grants in a municipality, latest first, ended ones among them. */
    List<GrantFile> files(MunicipalityId municipality, CitizenId citizen);

    /** Everything about a municipality's grants that last: applied for or granted. */
    List<GrantFile> lastingFiles(MunicipalityId municipality);

    /** Everything about a municipality's grants whose last day was this one or later. */
    List<GrantFile> endedFiles(MunicipalityId municipality, LocalDate since);

    /** The grants of these citizens in a municipality, whatever has become of them. */
    List<GrantCase> of(MunicipalityId municipality, Collection<CitizenId> citizens);

    /** A municipality's grants, whatever has become of them. */
    List<GrantCase> all(MunicipalityId municipality);
}
