package dk.nattevagt.central.dossier;

import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A home's personal alarm over time: what a citizen calls help with, and the gateways it speaks through.
 *
 * @param devices the buttons, pull cords and sensors it consists of
 * @param gateways those it speaks through
 * @param troubles technical alarms of any of them, in any order
 * @param mountings in the order in which they happened
 * @param tests of its devices, in any order
 * @param firstHeard when it first called and was heard; null when it never did
 */
public record Unit(Set<EventSource> devices, Set<GatewayId> gateways, List<TechnicalAlarm> troubles,
        List<Mounting> mountings, List<UnitTest> tests, @Nullable Instant firstHeard) {
    public Unit {
        devices = Set.copyOf(devices);
        gateways = Set.copyOf(gateways);
        troubles = List.copyOf(troubles);
        mountings = List.copyOf(mountings);
        tests = List.copyOf(tests);
    }

    /**
     * Whether a device of this kind is part of a personal alarm. A detector calls for the home and says nothing of it.
     *
     * @param kind null where nobody knows: it may be
     */
    public static boolean isPersonal(@Nullable DeviceKind kind) {
        return switch (kind) {
            case null -> true;
            case BUTTON, PULL_CORD, FALL, INACTIVITY -> true;
            case SMOKE, HEAT, CO, WATER, DOOR, LOCK, KEYPAD, MAINS, TRACKER -> false;
        };
    }
}
