package dk.nattevagt.central.tracking;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about a wearer and a safe zone whose hours last.
 *
 * @param at arrival of the fix that caused it, or the moment at which silence or the beginning of hours did
 * @param zone its id
 * @param fix the time of that fix as the tracker gave it; null where it gave none, and for silence and the beginning of hours
 */
public record ZoneEvent(Instant at, Kind kind, String zone, @Nullable Instant fix) {

    /** What there is to say. */
    public enum Kind {
        /** The wearer is outside, in its hours. */
        LEFT,
        /** The wearer is inside again, after it was said that they had left. */
        RETURNED,
        /** Nobody knows where the wearer is: nothing usable was heard for too long. */
        UNKNOWN,
        /** Something usable was heard again, after it was said that nobody knew. It does not say on which side they are. */
        KNOWN;

        /** The name used in output and storage. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
