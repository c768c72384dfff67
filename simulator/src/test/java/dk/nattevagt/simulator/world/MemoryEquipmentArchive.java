package dk.nattevagt.simulator.world;

import dk.nattevagt.central.desk.EquipmentArchive;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is committed about equipment on a simulated disk, for reading. */
record MemoryEquipmentArchive(Supplier<CentralDisk> disk) implements EquipmentArchive {

    private MemoryEquipment equipment() {
        return disk.get().equipment;
    }

    @Override
    public List<TechnicalAlarm> lasting() {
        return equipment().technical.stream().filter(TechnicalAlarm::open).toList();
    }

    @Override
    public List<TechnicalAlarm> history(GatewayId gateway, int limit) {
        return equipment().technical.reversed()
                .stream()
                .filter(alarm -> alarm.source().gateway().equals(gateway))
                .limit(limit)
                .toList();
    }

    @Override
    public List<DeviceLine> mounted() {
        return equipment().lines.values().stream().filter(DeviceLine::mounted).toList();
    }

    @Override
    public List<DeviceLine> mounted(GatewayId gateway) {
        return equipment().mounted(gateway);
    }

    @Override
    public Map<EventSource, Proof> proofs() {
        return Map.copyOf(equipment().proofs);
    }

    @Override
    public List<LockState> locks(GatewayId gateway) {
        return equipment().locks.values().stream().filter(lock -> lock.gateway().equals(gateway)).toList();
    }

    @Override
    public Optional<GatewayState> state(GatewayId gateway) {
        return equipment().state(gateway);
    }
}
