package dk.nattevagt.central.casework;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's complaint about a decision.
 *
 * @param number from 1 within its grant
 * @param decision the number of the decision it is about
 * @param received the day the municipality got it
 * @param late whether the time to complain was over; a person decides what is made of it
 * @param reassessBy the day by which the municipality has assessed the case again and, where it stands by its decision, passed it on
 * @param outcome null until it has been assessed again
 * @param reasons for the outcome; null until then
 * @param passedOn the day Ankestyrelsen was sent it; null before that
 * @param by who wrote it down
 */
public record GrantComplaint(int number, int decision, LocalDate received, String text, boolean late, State state,
        LocalDate reassessBy, @Nullable Outcome outcome, @Nullable String reasons, @Nullable LocalDate passedOn,
        UserId by, Instant at) {

    /** How far it has come. */
    public enum State {
        /** To be assessed again. */
        RECEIVED("received"),
        /** Assessed again: to be passed on, or to be decided anew. */
        REASSESSED("reassessed"),
        /** With Ankestyrelsen. */
        PASSED_ON("passed-on"),
        /** Nothing more to do here. */
        SETTLED("settled");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The state with this name, or nothing. */
        public static Optional<State> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(state -> state.wireName.equals(wireName)).findFirst();
        }
    }

    /** What the municipality made of it. */
    public enum Outcome {
        /** It stands by its decision, and passes the complaint on. */
        UPHELD("upheld"),
        /** It decides anew. */
        CHANGED("changed"),
        /** It came too late, and is not dealt with. */
        TOO_LATE("too-late");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The outcome with this name, or nothing. */
        public static Optional<Outcome> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
        }
    }

    /** Something is still to be done with it here. */
    public boolean open() {
        return state == State.RECEIVED || state == State.REASSESSED;
    }

    /** The municipality has said that it decides anew, and has not done so yet. */
    boolean waitsForNewDecision() {
        return state == State.REASSESSED && outcome == Outcome.CHANGED;
    }

    GrantComplaint reassessed(State next, Outcome outcome, String reasons) {
        return new GrantComplaint(number, decision, received, text, late, next, reassessBy, outcome, reasons, null,
                by, at);
    }

    GrantComplaint passedOn(LocalDate day) {
        return new GrantComplaint(number, decision, received, text, late, State.PASSED_ON, reassessBy, outcome,
                reasons, day, by, at);
    }

    GrantComplaint settled() {
        return new GrantComplaint(number, decision, received, text, late, State.SETTLED, reassessBy, outcome,
                reasons, passedOn, by, at);
    }
}
