package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.TrackerTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The watch over trackers on a simulated disk. A transaction works on a copy, which takes the disk's place at its commit. */
final class MemoryTrackers implements TrackerTransaction {
    final Map<CitizenId, Row> rows = new LinkedHashMap<>();
    private final List<GpsHandling.Done> handled = new ArrayList<>();
    private final MemoryEquipment equipment;

    /** How the watch stands, and when to look again. */
    record Row(WearerWatch watch, MunicipalityId municipality, Instant lookAt) {}

    /** @param equipment where positions are sealed */
    MemoryTrackers(MemoryEquipment equipment) {
        this.equipment = equipment;
    }

    MemoryTrackers copy(MemoryEquipment beside) {
        MemoryTrackers copy = new MemoryTrackers(beside);
        copy.rows.putAll(rows);
        copy.handled.addAll(handled);
        return copy;
    }

    @Override
    public Optional<WearerWatch> watch(CitizenId citizen) {
        return Optional.ofNullable(rows.get(citizen)).map(Row::watch);
    }

    @Override
    public void put(WearerWatch watch, MunicipalityId municipality, Instant lookAt) {
        rows.put(watch.citizen(), new Row(watch, municipality, lookAt));
    }

    @Override
    public void lookSoonWhereTogether(CitizenId citizen, Instant at) {
        rows.computeIfPresent(citizen, (_, row) -> row.watch().outing().togetherSince() == null
                || row.lookAt().isBefore(at) ? row : new Row(row.watch(), row.municipality(), at));
    }

    @Override
    public void forgetWatch(CitizenId citizen) {
        rows.remove(citizen);
    }

    @Override
    public Optional<Seen> latestPlace(EventSource tracker, Instant since) {
        return equipment.sealed().stream()
                .filter(one -> one.position().key().source().equals(tracker) && !one.arrivedAt().isBefore(since))
                .filter(one -> one.position().fix().valid() && one.position().order() == FixOrder.NEW)
                .reduce((_, later) -> later).flatMap(MemoryTrackers::seen);
    }

    private static Optional<Seen> seen(MemoryEquipment.Sealed sealed) {
        PositionReported position = sealed.position();
        Place place = position.fix().place();
        Instant made = position.time();
        Instant at = made == null || made.isAfter(sealed.arrivedAt()) ? sealed.arrivedAt() : made;
        return Optional.ofNullable(place).map(there -> new Seen(there, position.fix(), at));
    }

    @Override
    public Optional<GpsHandling.Done> handled(CitizenId citizen, LocalDate day) {
        return handled.stream().filter(done -> done.citizen().equals(citizen) && done.day().equals(day)).findFirst();
    }

    @Override
    public void add(GpsHandling.Done done, MunicipalityId municipality) {
        if (handled(done.citizen(), done.day()).isPresent()) {
            throw new IllegalStateException("it was done on this day: " + done);
        }
        handled.add(done);
    }
}
