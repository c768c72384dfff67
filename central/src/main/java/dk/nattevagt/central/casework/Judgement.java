package dk.nattevagt.central.casework;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided about a proposal. It stands until the facts it rests on change.
 *
 * @param rule the rule that proposed
 * @param due the day the proposal was due
 * @param reasons never blank
 * @param facts a digest of everything it rests on ({@link FactsDigest}): another digest for the same proposal asks for a new look
 * @param lookAgainOn a day from which the proposal is shown again although no fact has changed; null for none
 * @param endsOn the grant's last day; null unless it ends
 * @param confirmedBy the second person, who has confirmed or rejected it; null before that and where none is asked for
 */
public record Judgement(String rule, LocalDate due, Verdict verdict, String reasons, UserId by, Instant at,
        String facts, @Nullable LocalDate lookAgainOn, @Nullable LocalDate endsOn, Confirmation confirmation,
        @Nullable UserId confirmedBy, @Nullable Instant confirmedAt) {

    /** @throws IllegalArgumentException without reasons, or confirmed by the one who decided */
    public Judgement {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("a person decides with reasons");
        }
        if (by.equals(confirmedBy)) {
            throw new IllegalArgumentException("the second person is another than the first");
        }
    }

    /** Whether it is about the proposal of this rule for this day. */
    public boolean isAbout(String rule, LocalDate due) {
        return this.rule.equals(rule) && this.due.equals(due);
    }

    /** Whether it has been confirmed, or needs no confirmation. */
    public boolean stands() {
        return confirmation.stands();
    }

    Judgement answered(Confirmation answer, UserId second, Instant now) {
        return new Judgement(rule, due, verdict, reasons, by, at, facts, lookAgainOn, endsOn, answer, second, now);
    }
}
