package dk.nattevagt.central.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know of a grant, which by itself changes nothing.
 *
 * @param text in Danish
 * @param since the day from which it is so; null where nobody knows
 */
public record GrantFlag(Kind kind, String text, @Nullable LocalDate since) {
    /** What it is about. */
    public enum Kind {
        /** It was decided on what calls were said to have been, and they have been said to be something else since. */
        OUTCOME_CORRECTED("outcome-corrected"),
        /** It was decided on facts that are others now. */
        FACTS_CHANGED("facts-changed"),
        /** The citizen moves, or lives elsewhere. */
        MOVED("moved"),
        /** The same is granted or applied for twice. */
        OVERLAPS("overlaps"),
        /** A decision waits for a second person. */
        WAITING_FOR_SECOND("waiting-for-second"),
        /** Help has begun before it is decided. */
        BEGUN_UNDECIDED("begun-undecided"),
        /** A smoke alarm in a home without a personal alarm. */
        NO_PERSONAL_ALARM("no-personal-alarm"),
        /** A complaint that came too late. */
        LATE_COMPLAINT("late-complaint"),
        /** The standard does not know the service any more. */
        UNKNOWN_SERVICE("unknown-service");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }
}
