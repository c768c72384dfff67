package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.DeviceKind;
import org.jspecify.annotations.Nullable;

/** The rule for which troubles leave a citizen unprotected: a call for help may be made and not be heard. */
public final class Protection {

    private Protection() {}

    /** What bears a trouble. */
    public enum Bearer {
        /** The gateway itself: everything in the home speaks through it. */
        GATEWAY,
        /** A device a citizen's life may hang on: what is worn or pulled, what senses a fall, fire or gas. */
        LIFELINE,
        /** Any other device. */
        OTHER
    }

    /**
     * What bears a trouble of this source.
     *
     * @param kind the device's; a device of which nobody knows what it is may be a lifeline
     */
    public static Bearer bearer(EventSource source, @Nullable DeviceKind kind) {
        if (source.device() == null) {
            return Bearer.GATEWAY;
        }
        return kind == null || isLifeline(kind) ? Bearer.LIFELINE : Bearer.OTHER;
    }

    private static boolean isLifeline(DeviceKind kind) {
        return switch (kind) {
            case BUTTON, PULL_CORD, FALL, SMOKE, HEAT, CO, INACTIVITY, TRACKER -> true;
            case WATER, DOOR, LOCK, KEYPAD, MAINS -> false;
        };
    }

    /**
     * Whether the trouble leaves a citizen unprotected. A battery that runs low, lost mains, a warm box or a wrong clock are
     * warnings: help can still be called.
     */
    public static boolean isLost(TechnicalTrouble trouble, Bearer bearer) {
        return switch (trouble) {
            case GATEWAY_SILENT, OUTBOX_GROWING -> true;
            case SILENT, RADIO_LOST, FAULT, STUCK, NONSENSE, TAMPER -> bearer != Bearer.OTHER;
            case LOW_BATTERY, MAINS_LOST, DISK_LOW, TOO_HOT, CLOCK_OFF, TABLE_DIFFERS -> false;
        };
    }
}
