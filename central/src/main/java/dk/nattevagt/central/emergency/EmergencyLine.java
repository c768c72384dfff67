package dk.nattevagt.central.emergency;

import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The telephone to 112. */
public interface EmergencyLine {

    /**
     * Calls, speaks the brief twice and hangs up; goes on to the next trunk when one is busy, silent or broken. Returns at
     * once; the future always completes, with a value: a line that breaks is an outcome, not an exception.
     */
    CompletableFuture<CallOutcome> call(EmergencyBrief brief);

    /**
     * The same, on a line with an order of its own: a first attempt goes before every later one.
     *
     * @param attempt from 1
     */
    default CompletableFuture<CallOutcome> call(EmergencyBrief brief, int attempt) {
        return call(brief);
    }

    /**
     * Rings all these people at once and connects with 112 whoever first presses 1. A line that reaches nobody but 112 has
     * nobody who takes the call.
     *
     * @param responders nobody at all is an outcome as well: not taken
     * @param attempt from 1
     */
    default CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
            Assisting assisting) {
        return CompletableFuture.completedFuture(new CallOutcome.NotTaken(List.of()));
    }

    /**
     * Reads the brief out to 112 and the responder who are talking with each other, and lets them talk on.
     *
     * @return whether there is such a talk, and both could be read to
     */
    default CompletableFuture<Boolean> readOut(AlarmId alarm) {
        return CompletableFuture.completedFuture(false);
    }
}
