package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together the devices of the configuration and those the technician mounted at the gateway itself. */
final class Roster {

    private Roster() {}

    /**
     * What the configuration says about a device holds: its address, kind and interval. What was learnt stays: its proof, its
     * troubles, and the name and room where the configuration gives none. A wire the configuration no longer has is gone.
     */
    static List<Device> merge(List<Device> saved, List<Device> configured) {
        Map<DeviceId, Device> merged = new LinkedHashMap<>();
        Set<Object> taken = new HashSet<>();
        for (Device device : configured) {
            Device before = saved.stream().filter(old -> old.id().equals(device.id())).findFirst().orElse(null);
            merged.put(device.id(), before == null ? device : learnt(device, before));
            taken.add(device.address());
        }
        for (Device device : saved) {
            boolean wire = device.address().adapter() == Adapter.GPIO;
            if (!wire && !merged.containsKey(device.id()) && taken.add(device.address())) {
                merged.put(device.id(), device);
            }
        }
        return new ArrayList<>(merged.values());
    }

    private static Device learnt(Device device, Device before) {
        boolean sameThing = device.address().equals(before.address())
                && device.entry().kind() == before.entry().kind();
        DeviceEntry entry = new DeviceEntry(device.entry().kind(), or(device.entry().name(), before.entry().name()),
                or(device.entry().room(), before.entry().room()), or(device.entry().model(), before.entry().model()));
        return new Device(device.id(), device.address(), entry, device.every(), device.alarmOnOpen(),
                sameThing ? before.provenAt() : null, before.troubles());
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
