package dk.nattevagt.central.emergency;

import java.util.concurrent.CompletableFuture;

/** The telephone to 112. */
public interface EmergencyLine {

    /**
     * Calls, speaks the brief twice and hangs up; goes on to the next trunk when one is busy, silent or broken. Returns at
     * once; the future always completes, with a value: a line that breaks is an outcome, not an exception.
     */
    CompletableFuture<CallOutcome> call(EmergencyBrief brief);
}
