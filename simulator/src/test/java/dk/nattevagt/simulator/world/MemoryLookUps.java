package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.LookUpJournal;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.LookUp;
import dk.nattevagt.central.tracking.RefusedBecause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The journal of look-ups on the simulated disk. */
final class MemoryLookUps implements LookUpJournal {
    private final CentralHost host;
    private final Consumer<String> step;

    MemoryLookUps(CentralHost host, Consumer<String> step) {
        this.host = host;
        this.step = step;
    }

    @Override
    public LookUp add(LookUp lookUp) {
        write();
        LookUp numbered = new LookUp(host.disk().lookUps.size() + 1, lookUp.at(), lookUp.asker(), lookUp.ask(),
                lookUp.home(), lookUp.municipality(), lookUp.tracker(), lookUp.answer(), lookUp.readings());
        host.disk().lookUps.put(numbered.number(), numbered);
        step.accept("after a look-up is written");
        return numbered;
    }

    @Override
    public void addReading(long number, Instant at, @Nullable RefusedBecause refused) {
        write();
        if (refused == null) {
            host.disk().lookUps.computeIfPresent(number, (_, before) -> new LookUp(number, before.at(), before.asker(),
                    before.ask(), before.home(), before.municipality(), before.tracker(), before.answer(),
                    new LookUp.Readings(before.readings().count() + 1, at)));
        }
    }

    private void write() {
        step.accept("before a look-up is written");
        if (!host.health().writable()) {
            throw new StoreFailedException("the disk takes nothing", new IllegalStateException("no room"));
        }
    }

    @Override
    public Optional<LookUp> lookUp(long number) {
        return Optional.ofNullable(host.disk().lookUps.get(number));
    }

    @Override
    public List<LookUp> of(CitizenId citizen, Instant since) {
        throw new UnsupportedOperationException("nobody reads the journal in this world");
    }

    @Override
    public List<LookUp> of(MunicipalityId municipality, Instant since) {
        throw new UnsupportedOperationException("nobody reads the journal in this world");
    }
}
