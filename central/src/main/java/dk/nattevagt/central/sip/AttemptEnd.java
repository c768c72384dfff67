package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Dialling;
import java.time.Duration;

/** How one attempt on one trunk ended. */
sealed interface AttemptEnd {

    /** Nobody heard anything: the next trunk is tried. */
    record NotHeard(Dialling.Result result, String detail) implements AttemptEnd {}

    /**
     * Somebody answered and our sound went out, or would have.
     *
     * @param readings how often the whole message was said
     */
    record Talked(Duration talked, int readings, String detail) implements AttemptEnd {}
}
