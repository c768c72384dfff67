package dk.nattevagt.central.sip;

import dk.nattevagt.central.emergency.Assisting;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.central.emergency.Responder;
import dk.nattevagt.protocol.id.AlarmId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The open telephone, and the last lock before a real call: whatever the rest of the program believes, a brief that is marked as
 * an exercise goes to the built-in line, which knows no other trunk, and in practice every message is an exercise.
 */
public final class EmergencyTelephone implements EmergencyLine, AutoCloseable {

    private final @Nullable SipEmergencyLine real;
    private final SipEmergencyLine exercises;
    private final PracticeLine practice;

    /** @param real null in practice */
    EmergencyTelephone(@Nullable SipEmergencyLine real, SipEmergencyLine exercises, PracticeLine practice) {
        this.real = real;
        this.exercises = exercises;
        this.practice = practice;
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief) {
        return call(brief, 1);
    }

    @Override
    public CompletableFuture<CallOutcome> call(EmergencyBrief brief, int attempt) {
        return real == null || brief.exercise()
                ? exercises.call(exercise(brief), attempt)
                : real.call(brief, attempt);
    }

    @Override
    public CompletableFuture<CallOutcome> assist(EmergencyBrief brief, List<Responder> responders, int attempt,
            Assisting assisting) {
        return real == null || brief.exercise()
                ? exercises.assist(exercise(brief), responders, attempt, assisting)
                : real.assist(brief, responders, attempt, assisting);
    }

    private static EmergencyBrief exercise(EmergencyBrief brief) {
        return new EmergencyBrief(brief.alarm(), brief.cause(), brief.address(), brief.citizens(),
                brief.callBackNumber(), brief.detectors(), true);
    }

    @Override
    public CompletableFuture<Boolean> readOut(AlarmId alarm) {
        CompletableFuture<Boolean> inExercise = exercises.readOut(alarm);
        return real == null
                ? inExercise
                : real.readOut(alarm).thenCombine(inExercise, Boolean::logicalOr);
    }

    /** Whether this is practice: every screen then says ØVELSE. */
    public boolean isExercise() {
        return real == null;
    }

    /** The line that answers every call in practice, and every exercise at all times. */
    public PracticeLine practice() {
        return practice;
    }

    /** For readiness: what keeps a call from being heard, as a sentence; empty when nothing does. Blocks some 50 ms. */
    public Optional<String> check() {
        return real == null ? exercises.check() : real.check();
    }

    /** Hangs up what is still talking, each call with its outcome, and frees the ports. */
    @Override
    public void close() {
        if (real != null) {
            real.close();
        }
        exercises.close();
        practice.close();
    }
}
