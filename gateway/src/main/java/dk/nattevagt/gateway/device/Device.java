package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device mounted in the home.
 *
 * @param every the longest it may stay silent; null where its silence cannot be heard, as on a wire that is read all the time
 * @param alarmOnOpen for a door contact: opening it is an alarm (a person who must not leave alone), not just something seen
 * @param provenAt when its last signal came back from the central, by our clock; null when never: the device is not active yet
 * @param troubles what is wrong with it and has been reported
 */
public record Device(DeviceId id, DeviceAddress address, DeviceEntry entry, @Nullable Duration every,
        boolean alarmOnOpen, @Nullable Instant provenAt, Set<Trouble> troubles) {

    /** @throws IllegalArgumentException when the interval has no length */
    public Device {
        if (every != null && !every.isPositive()) {
            throw new IllegalArgumentException("every must be longer than nothing");
        }
        troubles = Set.copyOf(troubles);
    }

    /** Just mounted. */
    public static Device mounted(DeviceId id, DeviceAddress address, DeviceEntry entry, @Nullable Duration every,
            boolean alarmOnOpen) {
        return new Device(id, address, entry, every, alarmOnOpen, null, Set.of());
    }

    /** Whether a real signal of it has come back from the central. Its alarms count before that, too. */
    public boolean isActive() {
        return provenAt != null;
    }

    /** With another line in the table. */
    public Device with(DeviceEntry changed) {
        return new Device(id, address, changed, every, alarmOnOpen, provenAt, troubles);
    }

    /** Proven at this moment. */
    public Device proven(Instant at) {
        return new Device(id, address, entry, every, alarmOnOpen, at, troubles);
    }

    /** With these troubles. */
    public Device with(Set<Trouble> reported) {
        return new Device(id, address, entry, every, alarmOnOpen, provenAt, reported);
    }
}
