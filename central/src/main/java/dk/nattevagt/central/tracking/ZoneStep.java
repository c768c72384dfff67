package dk.nattevagt.central.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a fix, or from time passing.
 *
 * @param after to be kept, and given with whatever comes next
 * @param events in the order of their moments
 * @param lookAgainAt when to say that time has passed, unless a fix comes before; null when time alone changes nothing
 */
public record ZoneStep(TrackerWatch after, List<ZoneEvent> events, @Nullable Instant lookAgainAt) {
    public ZoneStep {
        events = List.copyOf(events);
    }
}
