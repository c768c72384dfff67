package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which device a friendly name belongs to. Immutable; a new one with each list. */
record NameBook(Map<String, String> ieeeByName) {
    static final NameBook EMPTY = new NameBook(Map.of());

    static NameBook of(List<ZigbeeDevice> devices) {
        Map<String, String> names = new HashMap<>();
        devices.forEach(device -> names.put(device.name(), device.ieee()));
        return new NameBook(Map.copyOf(names));
    }

    boolean knows(String name) {
        return ieeeByName.containsKey(name);
    }

    /** Its address for life where we know it; a device may be renamed, and a mounted one must not vanish by that. */
    Optional<DeviceAddress> address(String name) {
        String ieee = ieeeByName.get(name);
        String value = ieee != null ? ieee : DeviceList.ieee(name).orElse(name);
        return value.length() > 128
                ? Optional.empty()
                : Optional.of(new DeviceAddress(Adapter.ZIGBEE, value));
    }
}
