package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import java.util.Optional;
import java.util.function.Supplier;

/** Lost-person cases on the simulated disk. */
final class MemoryCases implements CaseBook {
    private final Supplier<CentralDisk> disk;

    MemoryCases(Supplier<CentralDisk> disk) {
        this.disk = disk;
    }

    /** Open or closed. */
    Optional<CaseStanding> latest(CitizenId citizen) {
        return Optional.ofNullable(disk.get().cases.get(citizen));
    }

    @Override
    public Optional<CaseStanding> openCase(CitizenId citizen) {
        return latest(citizen).filter(CaseStanding::open);
    }

    @Override
    public Optional<CaseStanding> standing(CaseId id) {
        return disk.get().cases.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
