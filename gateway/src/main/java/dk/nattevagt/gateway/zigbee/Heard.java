package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import java.util.List;

/**
 * A device has said something.
 *
 * @param address its IEEE address where Zigbee2MQTT's list holds it, else the friendly name
 * @param name the friendly name under which it spoke
 * @param report its {@code time} is when Zigbee2MQTT heard the device, where that is told ({@code last_seen}): after a restart it
 *     repeats old states
 * @param retained said before we asked; without the presses in it
 * @param unreadable known properties with senseless values
 * @param uncounted actions that mean nothing here
 */
public record Heard(DeviceAddress address, String name, DeviceReport report, boolean retained, List<String> unreadable,
        List<String> uncounted) {
    /** Keeps copies. */
    public Heard {
        unreadable = List.copyOf(unreadable);
        uncounted = List.copyOf(uncounted);
    }
}
