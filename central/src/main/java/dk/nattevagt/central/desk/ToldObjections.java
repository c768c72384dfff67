package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.Objection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Objections, and somebody who is told of each that comes or goes: the watch over a tracker must not wait for the next fix.
 *
 * @param changed told after the objection is kept; must not block for long
 */
public record ToldObjections(ObjectionBook kept, Consumer<CitizenId> changed) implements ObjectionBook {

    @Override
    public List<Objection> of(CitizenId citizen) {
        return kept.of(citizen);
    }

    @Override
    public boolean inForce(CitizenId citizen) {
        return kept.inForce(citizen);
    }

    @Override
    public Objection file(Objection objection) {
        Objection filed = kept.file(objection);
        changed.accept(filed.citizen());
        return filed;
    }

    @Override
    public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
        Optional<Objection> ended = kept.end(citizen, number, end);
        ended.ifPresent(objection -> changed.accept(objection.citizen()));
        return ended;
    }
}
