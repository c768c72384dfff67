package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceTable;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.supervision.Intervals;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The devices that are not on a wire, where the configuration names them. */
final class DeviceCheck {

    private DeviceCheck() {}

    static List<Device> devices(List<ConfigFile.Device> written) {
        List<Device> devices = new ArrayList<>();
        DeviceTable table = new DeviceTable(List.of());
        for (int i = 0; i < written.size(); i++) {
            String at = "devices[" + i + "].";
            Device device = device(at, written.get(i));
            if (table.find(device.id()).isPresent()) {
                throw new InvalidKeyException(at + "device", "is used twice");
            }
            Checks.made(at + "address", device, checked -> {
                table.put(checked);
                return checked;
            });
            devices.add(device);
        }
        return List.copyOf(devices);
    }

    /** What makes each of these report often, where they have other words for it than their protocol. */
    static Map<DeviceAddress, ReportingCommands> commands(List<ConfigFile.Device> written, List<Device> devices) {
        Map<DeviceAddress, ReportingCommands> commands = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            ConfigFile.Device one = written.get(i);
            if (one.fastCommand() == null && one.normalCommand() == null) {
                continue;
            }
            String key = "devices[" + i + "].fastCommand";
            if (devices.get(i).entry().kind() != DeviceKind.TRACKER) {
                throw new InvalidKeyException(key, "is for trackers only");
            }
            commands.put(devices.get(i).address(), Checks.made(key, one,
                    texts -> new ReportingCommands(texts.fastCommand(), texts.normalCommand())));
        }
        return Map.copyOf(commands);
    }

    private static Device device(String at, ConfigFile.Device device) {
        DeviceId id = Checks.made(at + "device", device.device(), DeviceId::new);
        DeviceKind kind = Checks.made(at + "kind", device.kind(), name -> DeviceKind.ofWireName(name)
                .orElseThrow(() -> new IllegalArgumentException("no such kind of device")));
        Adapter adapter = Checks.made(at + "adapter", device.adapter(), name -> Adapter.ofWireName(name)
                .filter(known -> known != Adapter.GPIO)
                .orElseThrow(() -> new IllegalArgumentException("must be zigbee, tracker or owntracks")));
        DeviceAddress address = Checks.made(at + "address", device.address(),
                value -> new DeviceAddress(adapter, value));
        DeviceEntry entry = Checks.made(at + "name", device,
                texts -> new DeviceEntry(kind, texts.name(), texts.room(), texts.model()));
        Duration every = device.every() == null
                ? Intervals.usual(kind, adapter)
                : Checks.made(at + "every", device.every(), Durations::parse);
        return Device.mounted(id, address, entry, every, Boolean.TRUE.equals(device.alarmOnOpen()));
    }
}
