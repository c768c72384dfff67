package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.letter.Matter;
import dk.nattevagt.central.people.MunicipalityId;
import java.util.List;
import java.util.Optional;

/** What letters and ledgers read of grants. Blocking; not for an event loop. */
public interface GrantReader {

    /** A grant as it was last committed. */
    Optional<GrantCase> grant(GrantId id);

    /** A municipality's grants, whatever has become of them. */
    List<GrantCase> all(MunicipalityId municipality);

    /** What has been decided and done that a letter can tell of, the latest of each kind. */
    List<Matter> matters(GrantId id);
}
