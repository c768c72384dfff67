package dk.nattevagt.central.desk;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import java.util.List;
import java.util.Optional;

/** Grants and their cases on disk. Blocking; not for an event loop. */
public interface GrantStore {

    /** A grant as it was last committed. */
    Optional<GrantCase> find(GrantId id);

    /** A citizen's grants in a municipality, latest first, ended ones among them. */
    List<GrantCase> of(MunicipalityId municipality, CitizenId citizen);

    /** A municipality's grants that last: applied for or granted. */
    List<GrantCase> lasting(MunicipalityId municipality);

    /** What people have written down that happened to it, in the order in which it was written. */
    List<GrantFact> facts(GrantId id);

    /** What people have decided about its proposals, in the order in which they did. */
    List<Judgement> judgements(GrantId id);
}
