package dk.nattevagt.simulator.walk;

import java.time.Instant;
import java.util.List;

/**
 * A walk with what must be said of it, and nothing else.
 *
 * @param about what happens, in a sentence
 * @param zones the file of zones
 * @param fixes in the order of arrival
 * @param until when the replay ends
 * @param expected in their order
 */
public record Walk(String name, String about, String zones, List<WalkFix> fixes, Instant until,
        List<Expected> expected) {
    public Walk {
        fixes = List.copyOf(fixes);
        expected = List.copyOf(expected);
    }

    /** Something that must be said between two moments, both included. */
    public record Expected(String event, String zone, Instant from, Instant to) {
        @Override
        public String toString() {
            return "%s %s between %s and %s".formatted(event, zone, from, to);
        }
    }
}
