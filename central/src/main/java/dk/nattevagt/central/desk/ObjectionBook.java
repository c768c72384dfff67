package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.Objection;
import java.util.List;
import java.util.Optional;

/** Every objection there has been. Nothing is ever taken out of it. Committed states only. Blocking; not for an event loop. */
public interface ObjectionBook extends Objections {

    /** The citizen's, in force and resolved, latest first. */
    List<Objection> of(CitizenId citizen);

    /** In force from now on; answers it with its number. */
    Objection file(Objection objection);

    /** Resolves one of the citizen's that is in force; answers nothing where it is not, or not theirs. */
    Optional<Objection> end(CitizenId citizen, long number, Objection.End end);

    @Override
    default boolean inForce(CitizenId citizen) {
        return of(citizen).stream().anyMatch(Objection::inForce);
    }
}
