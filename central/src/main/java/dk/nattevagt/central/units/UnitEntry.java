package dk.nattevagt.central.units;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something written into a ledger of units. It is never taken out again: what was wrong is corrected by another entry for the same day.
 *
 * @param number in the order in which they were written; 0 before it is stored
 * @param day the day it was used; of a correction, the day whose use it corrects
 * @param parts above 0 for use; of a correction, what is given back, or with a minus what was used more
 * @param note null for none
 * @param at when it was written, which may be weeks later
 */
public record UnitEntry(long number, Act act, LocalDate day, int parts, @Nullable String note, UserId by,
        Instant at) {

    /** What it says. */
    public enum Act {
        /** Units were used. */
        USE("use"),
        /** What stood about a day was wrong. */
        CORRECT("correct");

        private final String wireName;

        Act(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The act with this name, or nothing. */
        public static Optional<Act> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(act -> act.wireName.equals(wireName)).findFirst();
        }
    }

    /** @throws IllegalArgumentException for a use of nothing or less, or a correction of nothing */
    public UnitEntry {
        if (act == Act.USE ? parts <= 0 : parts == 0) {
            throw new IllegalArgumentException("a use is above 0, a correction is not 0");
        }
    }

    /** What it adds to the day's use. */
    int used() {
        return act == Act.USE ? parts : -parts;
    }
}
