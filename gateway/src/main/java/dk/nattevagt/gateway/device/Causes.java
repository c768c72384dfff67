package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Trouble;
import java.util.Optional;

/** Which sign of which device is an alarm, and which is a trouble. */
public final class Causes {

    private Causes() {}

    /** The alarm this sign raises at a device that is mounted. */
    public static Optional<Cause> alarm(Sign sign, Device device) {
        return switch (sign) {
            case OPEN -> device.alarmOnOpen() ? Optional.of(Cause.DOOR) : Optional.empty();
            case SOS -> Optional.of(ofPress(device.entry().kind(), device.address().adapter()));
            case SMOKE, HEAT, CO, PULL_CORD, FALL, WATER, INACTIVITY, TAMPER, POWER_CUT, LOW_BATTERY, FAULT, TEST,
                    VIBRATION,
                    FENCE_ENTERED, FENCE_LEFT, SPEEDING, OTHER ->
                plain(sign);
        };
    }

    /** The alarm this sign raises at a device nobody has mounted: an unknown device is still somebody's call. */
    public static Optional<Cause> alarm(Sign sign, DeviceAddress address) {
        return sign == Sign.SOS ? Optional.of(ofPress(DeviceKind.BUTTON, address.adapter())) : plain(sign);
    }

    /** The alarm a device of this kind is there for; empty where it is there for none. */
    public static Optional<Cause> of(DeviceKind kind) {
        return switch (kind) {
            case BUTTON -> Optional.of(Cause.BUTTON);
            case PULL_CORD -> Optional.of(Cause.PULL_CORD);
            case FALL -> Optional.of(Cause.FALL);
            case SMOKE -> Optional.of(Cause.SMOKE);
            case HEAT -> Optional.of(Cause.HEAT);
            case CO -> Optional.of(Cause.CO);
            case WATER -> Optional.of(Cause.WATER);
            case DOOR -> Optional.of(Cause.DOOR);
            case INACTIVITY -> Optional.of(Cause.INACTIVITY);
            case TRACKER -> Optional.of(Cause.TRACKER_SOS);
            case LOCK, KEYPAD, MAINS -> Optional.empty();
        };
    }

    /** The kind of device that is there for this alarm. */
    public static DeviceKind kind(Cause cause) {
        return switch (cause) {
            case BUTTON -> DeviceKind.BUTTON;
            case PULL_CORD -> DeviceKind.PULL_CORD;
            case FALL -> DeviceKind.FALL;
            case SMOKE -> DeviceKind.SMOKE;
            case HEAT -> DeviceKind.HEAT;
            case CO -> DeviceKind.CO;
            case WATER -> DeviceKind.WATER;
            case DOOR -> DeviceKind.DOOR;
            case TRACKER_SOS, ZONE_LEFT -> DeviceKind.TRACKER;
            case INACTIVITY -> DeviceKind.INACTIVITY;
        };
    }

    /** The trouble this sign speaks of. */
    public static Optional<Trouble> trouble(Sign sign) {
        return switch (sign) {
            case TAMPER -> Optional.of(Trouble.TAMPER);
            case POWER_CUT -> Optional.of(Trouble.MAINS_LOST);
            case LOW_BATTERY -> Optional.of(Trouble.LOW_BATTERY);
            case FAULT -> Optional.of(Trouble.FAULT);
            case SMOKE, HEAT, CO, SOS, PULL_CORD, FALL, WATER, INACTIVITY, OPEN, TEST, VIBRATION, FENCE_ENTERED,
                    FENCE_LEFT, SPEEDING, OTHER ->
                Optional.empty();
        };
    }

    private static Optional<Cause> plain(Sign sign) {
        return switch (sign) {
            case SMOKE -> Optional.of(Cause.SMOKE);
            case HEAT -> Optional.of(Cause.HEAT);
            case CO -> Optional.of(Cause.CO);
            case PULL_CORD -> Optional.of(Cause.PULL_CORD);
            case FALL -> Optional.of(Cause.FALL);
            case WATER -> Optional.of(Cause.WATER);
            case INACTIVITY -> Optional.of(Cause.INACTIVITY);
            case SOS, OPEN, TAMPER, POWER_CUT, LOW_BATTERY, FAULT, TEST, VIBRATION, FENCE_ENTERED, FENCE_LEFT, SPEEDING,
                    OTHER ->
                Optional.empty();
        };
    }

    private static Cause ofPress(DeviceKind kind, Adapter adapter) {
        return switch (adapter) {
            case TRACKER, OWNTRACKS -> Cause.TRACKER_SOS;
            case GPIO, ZIGBEE -> kind == DeviceKind.PULL_CORD ? Cause.PULL_CORD : Cause.BUTTON;
        };
    }
}
