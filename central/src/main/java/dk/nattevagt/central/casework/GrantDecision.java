package dk.nattevagt.central.casework;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a grant: what a citizen can be told in a letter, and complain about.
 *
 * @param number from 1 within its grant
 * @param reasons never blank
 * @param legalBasis null where the municipality gives the service without a duty to
 * @param made the day it was made, from which the time to complain is counted where the citizen got it on that day
 * @param day the day it holds from; of an end, the last day
 * @param journalNoteOnly whether the citizen gets no letter, as may be where everything asked for is granted [004 §14]
 * @param confirmedBy the second person, who has confirmed or rejected it; null before that and where none is asked for
 */
public record GrantDecision(int number, Act act, String reasons, @Nullable String legalBasis, LocalDate made,
        LocalDate day, boolean journalNoteOnly, UserId by, Instant at, Confirmation confirmation,
        @Nullable UserId confirmedBy,
        @Nullable Instant confirmedAt) {

    /** @throws IllegalArgumentException without reasons, or confirmed by the one who decided */
    public GrantDecision {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("a person decides with reasons");
        }
        if (by.equals(confirmedBy)) {
            throw new IllegalArgumentException("the second person is another than the first");
        }
    }

    /** What was decided. */
    public enum Act {
        /** Everything that was asked for. */
        GRANTED("granted"),
        /** Something of it. */
        GRANTED_IN_PART("granted-in-part"),
        /** Nothing of it. */
        REFUSED("refused"),
        /** It goes on, and otherwise than before. */
        CHANGED("changed"),
        /** It goes on as it was. */
        CONTINUED("continued"),
        /** It ends. */
        ENDED("ended"),
        /** The citizen does not want it any more; written down, and no decision of the municipality's. */
        WITHDRAWN("withdrawn");

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

    /** Whether it has been confirmed, or needs no confirmation. */
    public boolean stands() {
        return confirmation.stands();
    }

    /** Nothing comes of it, and nobody is told, before the day it is answered. */
    GrantDecision answered(Confirmation answer, UserId second, LocalDate today, Instant now) {
        return new GrantDecision(number, act, reasons, legalBasis, today, day, journalNoteOnly, by, at, answer, second,
                now);
    }
}
