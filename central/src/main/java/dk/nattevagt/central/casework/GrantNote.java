package dk.nattevagt.central.casework;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something written down about a grant that no rule counts from.
 *
 * @param day of a delay the new expected date; of a move the day of it
 * @param text of a delay the reason; of a move the other municipality
 */
public record GrantNote(Kind kind, LocalDate day, String text, UserId by, Instant at) {
    /** What it tells. */
    public enum Kind {
        /** The deadline of the application will be missed, and the citizen is told so with a new date. */
        DELAYED("delayed"),
        /** The citizen moves to another municipality. */
        MOVED("moved");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }
}
