package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.Fix;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one message of a device says, whatever protocol it came in.
 *
 * @param address the device as the message itself names it (an IMEI, {@code user/device}); null when it does not
 * @param time by the device's clock; null when it has none
 * @param fix where a tracker is; null when the message does not speak of it
 * @param signs true for what is so, false for what the message says is not so; what it does not mention is missing
 * @param batteryPercent 0-100; null when the message does not say
 * @param lock null when it speaks of no lock
 * @param entry a code entered on it; null when none was
 * @param charging whether it is being charged; null when the message does not say
 */
public record DeviceReport(ReportKind kind, @Nullable String address, @Nullable Instant time, @Nullable Fix fix,
        Map<Sign, Boolean> signs, @Nullable Integer batteryPercent, @Nullable LockReading lock,
        @Nullable KeypadEntry entry, @Nullable Boolean charging) {
    /** A door's alarm and a detector's test button depend on the device; so they are among them. */
    private static final Set<Sign> ALARMS = Set.of(Sign.SMOKE, Sign.HEAT, Sign.CO, Sign.SOS, Sign.PULL_CORD, Sign.FALL,
            Sign.WATER, Sign.INACTIVITY, Sign.OPEN, Sign.TEST);

    /** @throws IllegalArgumentException when the battery is outside 0-100 */
    public DeviceReport {
        if (batteryPercent != null && (batteryPercent < 0 || batteryPercent > 100)) {
            throw new IllegalArgumentException("batteryPercent must be 0 to 100");
        }
        Map<Sign, Boolean> sorted = new EnumMap<>(Sign.class);
        sorted.putAll(signs);
        signs = Collections.unmodifiableMap(sorted);
    }

    /** A report of what has no charger. */
    public DeviceReport(ReportKind kind, @Nullable String address, @Nullable Instant time, @Nullable Fix fix,
            Map<Sign, Boolean> signs, @Nullable Integer batteryPercent, @Nullable LockReading lock,
            @Nullable KeypadEntry entry) {
        this(kind, address, time, fix, signs, batteryPercent, lock, entry, null);
    }

    /** A report of what is no keypad. */
    public DeviceReport(ReportKind kind, @Nullable String address, @Nullable Instant time, @Nullable Fix fix,
            Map<Sign, Boolean> signs, @Nullable Integer batteryPercent, @Nullable LockReading lock) {
        this(kind, address, time, fix, signs, batteryPercent, lock, null);
    }

    /** A report that says no more than that the device is there. */
    public static DeviceReport of(ReportKind kind) {
        return new DeviceReport(kind, null, null, null, Map.of(), null, null);
    }

    /** This report with what it says of a charger. */
    public DeviceReport charging(@Nullable Boolean is) {
        return new DeviceReport(kind, address, time, fix, signs, batteryPercent, lock, entry, is);
    }

    /** The most urgent thing that is so; empty when nothing is. An open door is not an alarm by itself. */
    public Optional<Sign> alarm() {
        return signs.entrySet().stream()
                .filter(sign -> sign.getValue() && sign.getKey() != Sign.OPEN)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether an alarm may come of it, and so whether it must not wait behind what is none. */
    public boolean mayAlarm() {
        return ALARMS.stream().anyMatch(sign -> signs.getOrDefault(sign, false));
    }

    /** Whether it tells of an alarm's beginning or end, which must not change places. */
    public boolean speaksOfAlarm() {
        return signs.keySet().stream().anyMatch(ALARMS::contains);
    }
}
