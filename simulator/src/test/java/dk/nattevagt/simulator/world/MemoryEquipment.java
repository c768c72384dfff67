package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.EquipmentTransaction;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Equipment on a simulated disk. A transaction works on a copy, which takes the disk's place at its commit. */
final class MemoryEquipment implements EquipmentTransaction {
    final List<TechnicalAlarm> technical = new ArrayList<>();
    final Map<EventSource, DeviceLine> lines = new TreeMap<>(Comparator.comparing(EventSource::toString));
    final Map<EventSource, Proof> proofs = new LinkedHashMap<>();
    final Map<EventSource, LockState> locks = new LinkedHashMap<>();
    final Map<GatewayId, GatewayState> states = new LinkedHashMap<>();
    private final List<Sealed> sealed = new ArrayList<>();

    /** A position and when it came. */
    record Sealed(PositionReported position, Instant arrivedAt) {}

    List<Sealed> sealed() {
        return sealed;
    }

    MemoryEquipment copy() {
        MemoryEquipment copy = new MemoryEquipment();
        copy.technical.addAll(technical);
        copy.lines.putAll(lines);
        copy.proofs.putAll(proofs);
        copy.locks.putAll(locks);
        copy.states.putAll(states);
        copy.sealed.addAll(sealed);
        return copy;
    }

    @Override
    public Optional<TechnicalAlarm> latest(EventSource source, TechnicalTrouble trouble) {
        return technical.reversed()
                .stream()
                .filter(alarm -> alarm.source().equals(source) && alarm.trouble() == trouble)
                .findFirst();
    }

    @Override
    public List<TechnicalAlarm> lasting(EventSource source) {
        return technical.stream().filter(alarm -> alarm.open() && alarm.source().equals(source)).toList();
    }

    @Override
    public void put(TechnicalAlarm alarm) {
        if (alarm.number() != 0) {
            technical.set((int) alarm.number() - 1, alarm);
            return;
        }
        if (alarm.open() && latest(alarm.source(), alarm.trouble()).filter(TechnicalAlarm::open).isPresent()) {
            throw new IllegalStateException("this trouble lasts already: " + alarm);
        }
        technical.add(new TechnicalAlarm(technical.size() + 1, alarm.source(), alarm.trouble(), alarm.beganAt(),
                alarm.heardAt(), alarm.endedAt(), alarm.unprotected(), alarm.lastWord()));
    }

    @Override
    public Optional<DeviceLine> line(GatewayId gateway, DeviceId device) {
        return Optional.ofNullable(lines.get(EventSource.of(gateway, device)));
    }

    @Override
    public List<DeviceLine> mounted(GatewayId gateway) {
        return lines.values().stream().filter(line -> line.mounted() && line.gateway().equals(gateway)).toList();
    }

    @Override
    public void put(DeviceLine line) {
        lines.put(line.source(), line);
    }

    @Override
    public void proven(GatewayId gateway, DeviceId device, Instant at, Proof.Means means) {
        proofs.merge(EventSource.of(gateway, device), new Proof(at, at, means),
                (before, now) -> new Proof(before.first(), now.last(), now.means()));
    }

    @Override
    public void forget(GatewayId gateway, DeviceId device) {
        proofs.remove(EventSource.of(gateway, device));
        locks.remove(EventSource.of(gateway, device));
    }

    @Override
    public Optional<LockState> lock(GatewayId gateway, DeviceId device) {
        return Optional.ofNullable(locks.get(EventSource.of(gateway, device)));
    }

    @Override
    public void put(LockState state) {
        locks.put(EventSource.of(state.gateway(), state.device()), state);
    }

    @Override
    public Optional<GatewayState> state(GatewayId gateway) {
        return Optional.ofNullable(states.get(gateway));
    }

    @Override
    public void put(GatewayState state) {
        states.put(state.gateway(), state);
    }

    @Override
    public void seal(PositionReported position, Instant arrivedAt) {
        sealed.add(new Sealed(position, arrivedAt));
    }
}
