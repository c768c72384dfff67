package dk.nattevagt.gateway.supervision;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a device may usually be silent. Each device's own figure can be configured: its maker knows better. */
public final class Intervals {

    private Intervals() {}

    /** The usual interval; null where silence says nothing, because the wire is read all the time. */
    public static @Nullable Duration usual(DeviceKind kind, Adapter adapter) {
        return switch (adapter) {
            case GPIO -> null;
            case TRACKER -> Duration.ofMinutes(30);
            case OWNTRACKS -> Duration.ofHours(2);
            case ZIGBEE -> switch (kind) {
                // Such buttons sleep until they are pressed, and say once a day how their battery is.
                case BUTTON, PULL_CORD, FALL, TRACKER, INACTIVITY, KEYPAD -> Duration.ofHours(25);
                // Detectors check in every 50 to 120 minutes.
                case SMOKE, HEAT, CO, WATER, DOOR, LOCK, MAINS -> Duration.ofHours(4);
            };
        };
    }
}
