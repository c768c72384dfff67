package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.DoorArchive;
import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The doors as they stand on the simulated disk. */
final class MemoryDoorArchive implements DoorArchive {
    private final Supplier<CentralDisk> disk;

    MemoryDoorArchive(Supplier<CentralDisk> disk) {
        this.disk = disk;
    }

    @Override
    public List<DoorOrder> waiting() {
        return disk.get().doors.waiting();
    }

    @Override
    public Optional<DoorOrder> latest(LockAt lock) {
        return disk.get().doors.latest(lock);
    }

    @Override
    public DoorHistory history(HomeId home, Instant since) {
        throw new UnsupportedOperationException("nobody reads the doors' journal in this world");
    }

    @Override
    public DoorHistory history(MunicipalityId municipality, Instant since) {
        throw new UnsupportedOperationException("nobody reads the doors' journal in this world");
    }
}
