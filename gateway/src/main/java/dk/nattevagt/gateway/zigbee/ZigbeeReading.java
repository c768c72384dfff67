package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceReport;
import java.util.List;

/** What could be made of one payload. */
public sealed interface ZigbeeReading {

    /**
     * The readable part, which is never given up for the rest.
     *
     * @param unreadable properties we know, with values that make no sense; at most 16. A device that sends such is to be looked at
     * @param uncounted actions that no rule counts as anything, such as {@code brightness_up}; for a technician who wonders why a
     *     press does nothing
     */
    record Report(DeviceReport report, List<String> unreadable, List<String> uncounted) implements ZigbeeReading {
        /** Keeps copies. */
        public Report {
            unreadable = List.copyOf(unreadable);
            uncounted = List.copyOf(uncounted);
        }
    }

    /**
     * Not a payload of Zigbee2MQTT.
     *
     * @param reason a few words, the same for the same fault: it is counted by
     */
    record Refused(String reason) implements ZigbeeReading {}

    /** Well formed, and says nothing: Zigbee2MQTT 1.x empties {@code action} after each press. */
    record Nothing() implements ZigbeeReading {}
}
