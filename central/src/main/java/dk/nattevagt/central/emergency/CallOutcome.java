package dk.nattevagt.central.emergency;

import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.util.List;

/** How a call to 112 ended. */
public sealed interface CallOutcome {

    /** Every dialling that led here, in order. */
    List<Dialling> diallings();

    /** Somebody answered, and the whole message went to them at least once. */
    record Delivered(Duration talked, List<Dialling> diallings) implements CallOutcome {
        public Delivered {
            diallings = List.copyOf(diallings);
        }
    }

    /**
     * Somebody answered, but the message was not said once: they hung up, or we had no speech. The last dialling says which.
     */
    record CutShort(Duration talked, List<Dialling> diallings) implements CallOutcome {
        public CutShort {
            diallings = List.copyOf(diallings);
        }
    }

    /** A responder took the call and was connected with 112. */
    record Connected(UserId by, Duration talked, List<Dialling> diallings) implements CallOutcome {
        public Connected {
            diallings = List.copyOf(diallings);
        }
    }

    /** A responder took the call, and 112 did not answer, or the two were parted before an address could be said. */
    record TakenInVain(UserId by, List<Dialling> diallings) implements CallOutcome {
        public TakenInVain {
            diallings = List.copyOf(diallings);
        }
    }

    /**
     * No responder took the call in time; 112 was not dialled.
     *
     * @param diallings the calls to responders
     */
    record NotTaken(List<Dialling> diallings) implements CallOutcome {
        public NotTaken {
            diallings = List.copyOf(diallings);
        }
    }

    /** Nobody who could hear us answered on any trunk. */
    record NotReached(List<Dialling> diallings) implements CallOutcome {
        public NotReached {
            diallings = List.copyOf(diallings);
        }
    }
}
