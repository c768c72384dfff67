package dk.nattevagt.central.alarm;

import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one device has signalled during an alarm.
 *
 * @param device null when the gateway itself signalled
 * @param cause what it signalled first
 * @param first when it first did, as well as can be known
 * @param last when it last did
 * @param times how often, from 1
 * @param clearedAt when it said that it measures nothing any more; null while it has not, or has signalled again since. It ends no
 *     alarm: only a person on the spot does
 */
public record DeviceSignals(@Nullable DeviceId device, Cause cause, Instant first, Instant last, int times,
        @Nullable Instant clearedAt) {
    private static final String CLEARED = DeviceCondition.CLEARED.wireName();

    /** Reads an alarm's journal, oldest first; the devices in the order in which they were heard. */
    public static List<DeviceSignals> in(List<JournalEntry> journal) {
        Map<String, DeviceSignals> devices = new LinkedHashMap<>();
        for (JournalEntry entry : journal) {
            String device = entry.details().getOrDefault("device", "");
            if (entry.kind() == Kind.RAISED || entry.kind() == Kind.SIGNALLED_AGAIN) {
                devices.merge(device, signal(device, entry), DeviceSignals::and);
            } else if (entry.kind() == Kind.DEVICE_SAID && CLEARED.equals(entry.details().get("condition"))) {
                devices.computeIfPresent(device, (_, said) -> said.cleared(entry.at()));
            }
        }
        return List.copyOf(devices.values());
    }

    private static DeviceSignals signal(String device, JournalEntry entry) {
        String raisedAt = entry.details().get("raisedAt");
        Instant at = raisedAt == null ? entry.at() : Instant.parse(raisedAt);
        Cause cause = Cause.ofWireName(entry.details().getOrDefault("cause", "")).orElse(Cause.SMOKE);
        return new DeviceSignals(device.isEmpty() ? null : new DeviceId(device), cause, at, at, 1, null);
    }

    private DeviceSignals and(DeviceSignals next) {
        boolean late = next.first.isBefore(first);
        return new DeviceSignals(device, cause, late ? next.first : first, next.last.isAfter(last) ? next.last : last,
                times + next.times, null);
    }

    private DeviceSignals cleared(Instant at) {
        return new DeviceSignals(device, cause, first, last, times, at);
    }
}
