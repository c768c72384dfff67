package dk.nattevagt.central.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A telephone that connects a responder with a citizen. */
public interface CallBackLine {

    /** Why these two cannot be connected; empty when it can be tried. Numbers as registered. */
    Optional<Unfit> unfit(String responderPhone, String citizenPhone);

    /**
     * Rings the responder, then the citizen, and connects them. Returns at once.
     *
     * @return completes when it is over, never exceptionally
     */
    CompletableFuture<Outcome> connect(String responderPhone, String citizenPhone);

    /** Whose number is none that this telephone calls. */
    enum Unfit {
        RESPONDER, CITIZEN
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The name in the journal. */
        String wireName();

        /** They were connected for so long. */
        record Talked(Duration length) implements Outcome {
            @Override
            public String wireName() {
                return "talked";
            }
        }

        /** The responder answered; the citizen did not, or could not be connected. */
        record CitizenNotReached() implements Outcome {
            @Override
            public String wireName() {
                return "citizen-not-reached";
            }
        }

        /** The responder's phone was not answered; the citizen's never rang. */
        record ResponderNotReached() implements Outcome {
            @Override
            public String wireName() {
                return "responder-not-reached";
            }
        }
    }
}
