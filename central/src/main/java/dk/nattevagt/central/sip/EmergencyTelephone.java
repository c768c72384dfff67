package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.CallOutcome.NotReached;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The open telephone, and the last lock before a real call: a practice telephone makes every message an exercise, and a real
 * one refuses a brief that is marked as an exercise, whatever the rest of the program believes.
 */
public final class EmergencyTelephone implements EmergencyLine, AutoCloseable {

    private static final Dialling NO_EXERCISES = new Dialling(1, Dialling.Result.FAILED,
            "an exercise is not called on a real line");

    private final SipEmergencyLine line;
    private final @Nullable PracticeLine practice;

    EmergencyTelephone(SipEmergencyLine line, @Nullable PracticeLine practice) {
        this.line = line;
        this.practice = practice;
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        if (practice == null && brief.exercise()) {
            return CompletableFuture.completedFuture(new NotReached(List.of(NO_EXERCISES)));
        }
        return line.call(new EmergencyBrief(brief.alarm(), brief.cause(), brief.address(), brief.citizens(),
                brief.callBackNumber(), brief.detectors(), practice != null));
    }

    /** Whether this is practice: every screen then says ØVELSE. */
    public boolean isExercise() {
        return practice != null;
    }

    /** The line that answers in practice. */
    public Optional<PracticeLine> practice() {
        return Optional.ofNullable(practice);
    }

    /** For readiness: what keeps a call from being heard, as a sentence; empty when nothing does. Blocks some 50 ms. */
    public Optional<String> check() {
        return line.check();
    }

    /** Hangs up what is still talking, each call with its outcome, and frees the ports. */
    @Override
    public void close() {
        line.close();
        if (practice != null) {
            practice.close();
        }
    }
}
