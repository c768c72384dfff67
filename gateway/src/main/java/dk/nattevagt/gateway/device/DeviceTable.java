package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.id.DeviceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What hangs in the home. A device has one name and one address; the table refuses a second of either. */
public final class DeviceTable {
    private final Map<DeviceId, Device> byId = new LinkedHashMap<>();
    private final Map<DeviceAddress, DeviceId> byAddress = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when a name or an address occurs twice */
    public DeviceTable(Collection<Device> devices) {
        devices.forEach(this::put);
    }

    /** All devices, by name. */
    public List<Device> all() {
        return byId.values().stream().sorted(Comparator.comparing(device -> device.id().value())).toList();
    }

    /** The device of this name. */
    public Optional<Device> find(DeviceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The device at this address. */
    public Optional<Device> find(DeviceAddress address) {
        return Optional.ofNullable(byAddress.get(address)).map(byId::get);
    }

    /**
     * Adds the device, or replaces the one of its name.
     *
     * @throws IllegalArgumentException when another device has its address
     */
    public void put(Device device) {
        DeviceId there = byAddress.get(device.address());
        if (there != null && !there.equals(device.id())) {
            throw new IllegalArgumentException("%s is mounted already, as %s".formatted(device.address(), there));
        }
        remove(device.id());
        byId.put(device.id(), device);
        byAddress.put(device.address(), device.id());
    }

    /** Takes the device down; an unknown name changes nothing. */
    public Optional<Device> remove(DeviceId id) {
        Optional<Device> gone = Optional.ofNullable(byId.remove(id));
        gone.ifPresent(device -> byAddress.remove(device.address()));
        return gone;
    }
}
