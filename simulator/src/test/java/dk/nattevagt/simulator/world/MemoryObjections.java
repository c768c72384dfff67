package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.ObjectionBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.Objection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Objections on the simulated disk. */
final class MemoryObjections implements ObjectionBook {
    private final Supplier<CentralDisk> disk;

    MemoryObjections(Supplier<CentralDisk> disk) {
        this.disk = disk;
    }

    @Override
    public List<Objection> of(CitizenId citizen) {
        return disk.get().objections.values().stream().filter(one -> one.citizen().equals(citizen))
                .sorted(Comparator.comparingLong(Objection::number).reversed()).toList();
    }

    @Override
    public Objection file(Objection objection) {
        Objection filed = new Objection(disk.get().objections.size() + 1, objection.citizen(),
                objection.municipality(), objection.by(), objection.name(), objection.words(), objection.filedAt(),
                objection.filedBy(), null);
        disk.get().objections.put(filed.number(), filed);
        return filed;
    }

    @Override
    public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
        return Optional.ofNullable(disk.get().objections.computeIfPresent(number,
                (_, one) -> one.inForce() && one.citizen().equals(citizen)
                        ? new Objection(number, citizen, one.municipality(), one.by(), one.name(), one.words(),
                                one.filedAt(), one.filedBy(), end)
                        : one));
    }
}
