package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.EmergencyCall;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyBrief;
import dk.nattevagt.central.emergency.EmergencyLine;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The telephone to 112, and how it behaves. It never really rings anywhere. */
public final class Telephone {
    private static final List<Mood> TROUBLE = List.of(Mood.BUSY, Mood.SILENCE, Mood.FAILURE, Mood.HANGS_UP, Mood.SLOW,
            Mood.BREAKS, Mood.THROWS, Mood.NEVER_ENDS);

    private final World world;
    private final Deque<Mood> planned = new ArrayDeque<>();
    /** How many calls are on the line about an alarm: one that was an exercise may still be, beside the real one. */
    private final Map<AlarmId, Integer> active = new HashMap<>();
    private final Map<AlarmId, Long> lastEnd = new HashMap<>();
    private final List<Dialled> dialled = new ArrayList<>();

    /** How one call goes. */
    public enum Mood {
        ANSWERS, BUSY, SILENCE, FAILURE, HANGS_UP, SLOW,
        /** The future completes with an exception. */
        BREAKS,
        /** The call itself throws. */
        THROWS,
        /** Neither outcome nor end. */
        NEVER_ENDS
    }

    /** A call that was made. */
    public record Dialled(AlarmId alarm, int attempt, long at, Mood mood) {}

    /** What a broken line throws. */
    static final class LineBrokeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LineBrokeException() {
            super("the line broke");
        }
    }

    Telephone(World world) {
        this.world = world;
    }

    /** The next calls will go like this, one after the other. */
    public void next(Mood... moods) {
        planned.addAll(List.of(moods));
    }

    /** Every call there was, oldest first. */
    public List<Dialled> dialled() {
        return List.copyOf(dialled);
    }

    boolean isCalling(AlarmId alarm) {
        return active.containsKey(alarm);
    }

    /** When the last call for this alarm came to an end, in the world's milliseconds; 0 before the first. */
    long lastEnd(AlarmId alarm) {
        return lastEnd.getOrDefault(alarm, 0L);
    }

    /** Responders are rung about this alarm. */
    void rings(AlarmId alarm) {
        active.merge(alarm, 1, Integer::sum);
    }

    /** 112 is dialled for a responder who has taken the call. */
    void dialFor(AlarmId alarm, Consumer<String> step) {
        step.accept("before dialling 112");
        dial(alarm, Mood.ANSWERS);
        step.accept("while dialling 112");
    }

    void hungUp(AlarmId alarm) {
        active.computeIfPresent(alarm, (_, calls) -> calls == 1 ? null : calls - 1);
        lastEnd.put(alarm, world.time().elapsed());
    }

    EmergencyLine line(Consumer<String> step, Machine machine) {
        return new AssistedTelephone(world, brief -> call(brief, step, machine), step, machine);
    }

    private CompletableFuture<CallOutcome> call(EmergencyBrief brief, Consumer<String> step, Machine machine) {
        step.accept("before dialling 112");
        Mood mood = mood();
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        dial(brief.alarm(), mood);
        step.accept("while dialling 112");
        if (mood == Mood.THROWS) {
            hungUp(brief.alarm());
            throw new LineBrokeException();
        }
        if (mood != Mood.NEVER_ENDS) {
            world.time().after(lasts(mood), () -> machine.run(() -> {
                hungUp(brief.alarm());
                end(outcome, mood);
            }));
        }
        return outcome;
    }

    private void dial(AlarmId alarm, Mood mood) {
        int attempt = attempt(world.central().disk().alarms.get(alarm));
        world.story().tell("phone", "dials 112 for " + alarm + ", attempt " + attempt + ": " + mood);
        world.centralChecks().dialling(alarm, attempt, dialled);
        active.merge(alarm, 1, Integer::sum);
        dialled.add(new Dialled(alarm, attempt, world.time().elapsed(), mood));
    }

    private static int attempt(@Nullable Alarm alarm) {
        return alarm != null && alarm.emergencyCall() instanceof EmergencyCall.Calling calling ? calling.attempt() : 0;
    }

    private Mood mood() {
        Mood next = planned.poll();
        if (next != null) {
            return next;
        }
        return world.chance().happens(world.weather().phoneTrouble())
                ? world.chance().oneOf(TROUBLE)
                : Mood.ANSWERS;
    }

    private long lasts(Mood mood) {
        return switch (mood) {
            case ANSWERS -> world.chance().between(25_000, 60_000);
            case BUSY, FAILURE, BREAKS -> world.chance().between(100, 3_000);
            case SILENCE -> world.chance().between(45_000, 90_000);
            case HANGS_UP -> world.chance().between(3_000, 15_000);
            case SLOW -> world.chance().between(90_000, 200_000);
            case THROWS, NEVER_ENDS -> 0;
        };
    }

    private static void end(CompletableFuture<CallOutcome> call, Mood mood) {
        switch (mood) {
            case ANSWERS, SLOW ->
                call.complete(new CallOutcome.Delivered(Duration.ofSeconds(40), dialling(Dialling.Result.ANSWERED)));
            case HANGS_UP ->
                call.complete(new CallOutcome.CutShort(Duration.ofSeconds(2), dialling(Dialling.Result.ANSWERED)));
            case BUSY -> call.complete(new CallOutcome.NotReached(dialling(Dialling.Result.BUSY)));
            case SILENCE -> call.complete(new CallOutcome.NotReached(dialling(Dialling.Result.NO_ANSWER)));
            case FAILURE -> call.complete(new CallOutcome.NotReached(dialling(Dialling.Result.FAILED)));
            case BREAKS -> call.completeExceptionally(new LineBrokeException());
            case THROWS, NEVER_ENDS -> throw new IllegalStateException(mood + " has no outcome");
        }
    }

    private static List<Dialling> dialling(Dialling.Result result) {
        return List.of(new Dialling(1, result, "simulated"));
    }

    /** Whoever was on the line hears nothing more. */
    void centralDied() {
        active.clear();
    }

    /** What a central does that is broken in this way. */
    void redialAll(CentralDisk disk) {
        disk.alarms.values()
                .stream()
                .filter(alarm -> alarm.emergencyCall() instanceof EmergencyCall.Calling)
                .forEach(alarm -> dial(alarm.id(), Mood.ANSWERS));
    }
}
