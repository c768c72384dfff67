package dk.nattevagt.central.emergency;

import java.time.Duration;
import java.util.List;

/** How a call to 112 ended. */
public sealed interface CallOutcome {

    /** Every dialling that led here, in order. */
    List<Dialling> diallings();

    /** Somebody answered and heard the whole message at least once. */
    record Delivered(Duration talked, List<Dialling> diallings) implements CallOutcome {
        public Delivered {
            diallings = List.copyOf(diallings);
        }
    }

    /** Somebody answered and hung up before the message was said once. */
    record CutShort(Duration talked, List<Dialling> diallings) implements CallOutcome {
        public CutShort {
            diallings = List.copyOf(diallings);
        }
    }

    /** Nobody answered on any trunk. */
    record NotReached(List<Dialling> diallings) implements CallOutcome {
        public NotReached {
            diallings = List.copyOf(diallings);
        }
    }
}
