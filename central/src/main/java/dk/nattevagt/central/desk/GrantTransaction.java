package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a transaction reads and writes about grants. */
public interface GrantTransaction {

    /** One grant, with everything that stands about it. */
    Optional<GrantFile> find(GrantId id);

    /** The grants of these citizens in a municipality, whatever has become of them. */
    List<GrantCase> of(MunicipalityId municipality, Collection<CitizenId> citizens);

    /** The grants of this service in a municipality, whatever has become of them. */
    List<GrantCase> ofService(MunicipalityId municipality, String service);

    /**
     * Writes a grant in place of what stood of it before, and adds to its journal. Refuses, as a failed commit, when somebody else has
     * changed it meanwhile.
     */
    void put(GrantFile file, List<GrantEntry> entries);
}
