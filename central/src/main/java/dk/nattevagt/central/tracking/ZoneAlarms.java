package dk.nattevagt.central.tracking;

import java.time.Instant;
import java.util.List;

/**
 * When a safe zone that was left is an alarm: safe places add up. Who is at the day centre has not run away from home, as long as the
 * day centre's own hours last.
 */
public final class ZoneAlarms {
    private ZoneAlarms() {}

    /** Whether the wearer is known to be inside another zone than this one, whose hours last. */
    public static boolean safeElsewhere(TrackerWatch watch, List<SafeZone> zones, String zone, Instant now) {
        return zones.stream().filter(other -> !other.id().equals(zone))
                .anyMatch(other -> watch.side(other.id()) == Side.INSIDE && other.hours().contains(now));
    }

    /**
     * The zones that stand left with no other one to be safe in. An alarm is due when there begins to be one: at a fix, when hours begin,
     * and also when the hours end of the zone the wearer was safe in.
     */
    public static List<SafeZone> leftForNowhere(TrackerWatch watch, List<SafeZone> zones, Instant now) {
        return zones.stream().filter(zone -> watch.hasLeft(zone.id()) && zone.hours().contains(now))
                .filter(zone -> !safeElsewhere(watch, zones, zone.id(), now)).toList();
    }
}
