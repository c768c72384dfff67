package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.SealedPositions;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Sealed positions on the simulated disk. */
final class MemoryPositions implements SealedPositions {
    private final Supplier<CentralDisk> disk;

    MemoryPositions(Supplier<CentralDisk> disk) {
        this.disk = disk;
    }

    @Override
    public List<TrackerFix> read(EventSource tracker, Instant since, int limit) {
        return disk.get().equipment.sealed().reversed().stream()
                .filter(one -> one.position().key().source().equals(tracker) && one.arrivedAt().isAfter(since))
                .limit(limit).map(MemoryPositions::fix).toList();
    }

    private static TrackerFix fix(MemoryEquipment.Sealed sealed) {
        PositionReported said = sealed.position();
        return new TrackerFix(1, said.key().source(), said.time(), sealed.arrivedAt(), said.fix(), said.order(),
                said.batteryPercent(), said.charging());
    }
}
