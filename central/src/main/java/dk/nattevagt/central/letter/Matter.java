package dk.nattevagt.central.letter;

import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a letter has to tell, as people have decided and written it down. */
public sealed interface Matter {

    /** The kind of letter it makes. */
    LetterKind kind();

    /**
     * A decision about an application.
     *
     * @param applied null where nobody has said
     * @param day of the decision
     * @param from the first day of the help; null where it is agreed later
     * @param reasons in the assessor's own words
     * @param legalBasis as the assessor named it; null where none was named
     * @param variant the part of the service; null for all of it
     * @param journalNoteOnly whether a note in the journal is all there is to be
     */
    record Decided(Outcome outcome, @Nullable LocalDate applied, LocalDate day, @Nullable LocalDate from,
            String reasons, @Nullable String legalBasis, @Nullable String variant, @Nullable GrantDuration duration,
            boolean journalNoteOnly) implements Matter {
        @Override
        public LetterKind kind() {
            return switch (outcome) {
                case GRANTED -> LetterKind.DECISION_GRANTED;
                case PART -> LetterKind.DECISION_PART;
                case REFUSED -> LetterKind.DECISION_REFUSED;
            };
        }
    }

    /** How an application was decided. */
    enum Outcome {
        GRANTED, PART, REFUSED
    }

    /**
     * A grant that ends.
     *
     * @param granted the day of the decision that gave it; null where nobody has said
     * @param lastDay of the help
     * @param look what was looked at; null where no rule proposed it
     */
    record Ended(@Nullable LocalDate granted, LocalDate day, LocalDate lastDay, String reasons,
            @Nullable String legalBasis, @Nullable Look look) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.DECISION_ENDED;
        }
    }

    /**
     * A grant that goes on otherwise than before.
     *
     * @param granted the day of the decision that gave it; null where nobody has said
     * @param from the day it holds from
     */
    record Altered(@Nullable LocalDate granted, LocalDate day, LocalDate from, String reasons,
            @Nullable String legalBasis, @Nullable String variant) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.DECISION_CHANGED;
        }
    }

    /**
     * The rule behind the end of a grant, and what was seen in its period.
     *
     * @param from the day the period was counted from; null where the rule has no period
     * @param to its last day
     * @param calls how many of each outcome, in the alarm's own words such as {@code accidental}; not yet classified ones under
     *     {@code unclassified}
     * @param unprotectedDays on which a call could not have been heard
     */
    record Look(Rule rule, @Nullable LocalDate from, LocalDate to, Map<String, Integer> calls, int unprotectedDays) {
        public Look {
            calls = Map.copyOf(calls);
        }
    }

    /**
     * A decision that comes later than promised [001 line 107-111].
     *
     * @param deadline when it should have come
     * @param rule that promised it; null where none is known
     * @param expected when it is expected now
     */
    record Delayed(LocalDate applied, LocalDate deadline, @Nullable Rule rule, LocalDate expected, String reason)
            implements
                Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.DELAY;
        }
    }

    /**
     * A complaint that has come.
     *
     * @param decided the day of the decision it is about; null where nobody has said
     * @param reassessBy when the municipality has looked at it again
     */
    record ComplaintReceived(LocalDate received, @Nullable LocalDate decided, LocalDate reassessBy) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.COMPLAINT_RECEIVED;
        }
    }

    /** A complaint that changed the decision. */
    record ComplaintChanged(LocalDate received, @Nullable LocalDate decided, LocalDate day, String reasons,
            @Nullable String legalBasis) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.COMPLAINT_CHANGED;
        }
    }

    /** A decision that stands after a complaint. */
    record ComplaintUpheld(LocalDate received, @Nullable LocalDate decided, LocalDate day, String reasons,
            @Nullable String legalBasis) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.COMPLAINT_UPHELD;
        }
    }

    /** A complaint that was sent on. */
    record PassedOn(LocalDate received, LocalDate day) implements Matter {
        @Override
        public LetterKind kind() {
            return LetterKind.PASSED_ON;
        }
    }
}
