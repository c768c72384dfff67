package dk.nattevagt.central.desk;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.SafeZone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a citizen's zones as somebody has said that they are.
 *
 * @param number the store's own, rising
 * @param by null for those of the registry, with which it began
 */
public record ZoneChange(long number, CitizenId citizen, List<SafeZone> zones, @Nullable UserId by, Instant at) {
    public ZoneChange {
        zones = List.copyOf(zones);
    }
}
