package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmArchive;
import dk.nattevagt.central.desk.AlarmChange;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Alarms on the simulated disk, for those who look at them. */
final class MemoryAlarmArchive implements AlarmArchive {
    private final Supplier<CentralDisk> disk;

    MemoryAlarmArchive(Supplier<CentralDisk> disk) {
        this.disk = disk;
    }

    @Override
    public List<Alarm> open(MunicipalityId municipality) {
        return List.copyOf(disk.get().open.values());
    }

    @Override
    public Optional<Alarm> alarm(AlarmId alarm) {
        return Optional.ofNullable(disk.get().alarms.get(alarm));
    }

    @Override
    public List<JournalEntry> journal(AlarmId alarm) {
        return disk.get().journalOf(alarm);
    }

    @Override
    public List<Alarm> closed(MunicipalityId municipality, int limit) {
        throw new UnsupportedOperationException("nobody looks back in this world");
    }

    @Override
    public List<AlarmChange> changesAfter(MunicipalityId municipality, long number, int limit) {
        throw new UnsupportedOperationException("nobody follows changes in this world");
    }

    @Override
    public long latestChange() {
        return disk.get().changes;
    }
}
