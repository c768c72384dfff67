package dk.nattevagt.central.exercise;

import dk.nattevagt.central.exercise.Exercise.Ending;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an exercise. An announcement covers one signal of one device for a short while; everything else that comes from the home
 * is real, and ends the exercise in sight of whoever runs it.
 */
public final class TestDay {
    /** A monthly exercise, and a day for whoever has 31 days in a month. */
    public static final Duration EVERY = Duration.ofDays(31);
    /** How long an announced signal is waited for. */
    public static final Duration EXPECTED_WITHIN = Duration.ofMinutes(2);
    /** So much may a gateway's clock be behind: whoever runs the exercise stands there and says whether it was theirs. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    /** An exercise nobody goes on with ends after this long: it must not wait in a home for ever. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private TestDay() {}

    /** Why something is not done. */
    public enum Refusal {
        /** It has ended. */
        OVER("exercise-over"),
        /** Somebody else runs it. */
        NOT_YOURS("exercise-not-yours"),
        /** There is no such step. */
        NO_SUCH_STEP("no-such-step"),
        /** A door raises no alarm: it is tried on the way in to another step. */
        NOT_ANNOUNCED("door-not-announced"),
        /** Another step waits, or its alarm is still open. */
        ANOTHER_STEP("another-step"),
        /** The home has an open alarm: that comes first. */
        ALARM_OPEN("alarm-open"),
        /** The home has nothing that can be tried, as far as its gateway has told. */
        NOTHING_TO_TRY("nothing-to-try"),
        /** An exercise runs in the home. */
        RUNNING("exercise-running");

        private final String wireName;

        Refusal(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /** What becomes of something somebody does. */
    public sealed interface Answer {
        /** It stands so now. */
        record Now(Exercise exercise) implements Answer {}

        /** It is not done. */
        record No(Refusal why) implements Answer {}
    }

    /**
     * A signal from the home of a running exercise.
     *
     * @param raisedAt when it happened, as well as can be known
     * @param late whether it was long on its way
     */
    public record Signal(EventSource source, Cause cause, Instant raisedAt, boolean late) {}

    /** What a signal is to an exercise. */
    public sealed interface Met {
        /** The announced one: it is used up now. */
        record Expected(Exercise next) implements Met {}

        /** Real. The exercise goes on or has ended because of it. */
        record Real(Exercise next) implements Met {}
    }

    /** Press now. */
    public static Answer announce(Exercise exercise, int number, UserId by, boolean alarmOpen, Instant now) {
        Refusal refusal = mayNot(exercise, by);
        if (refusal != null) {
            return new Answer.No(refusal);
        }
        Optional<ExerciseStep> step = exercise.steps().stream().filter(one -> one.number() == number).findFirst();
        if (step.isEmpty()) {
            return new Answer.No(Refusal.NO_SUCH_STEP);
        }
        if (step.get().kind() == ExerciseStep.Kind.DOOR) {
            return new Answer.No(Refusal.NOT_ANNOUNCED);
        }
        boolean another = exercise.signalled().isPresent()
                || exercise.awaited().filter(waiting -> waiting.number() != number).isPresent();
        if (another) {
            return new Answer.No(Refusal.ANOTHER_STEP);
        }
        return alarmOpen
                ? new Answer.No(Refusal.ALARM_OPEN)
                : new Answer.Now(exercise.with(step.get().in(new State.Awaited(now, now.plus(EXPECTED_WITHIN)))));
    }

    /** I end it here. Its open alarm, if there is one, stays to be answered. */
    public static Answer stop(Exercise exercise, UserId by, Instant now) {
        Refusal refusal = mayNot(exercise, by);
        return refusal == null
                ? new Answer.Now(exercise.ended(Ending.STOPPED, now))
                : new Answer.No(refusal);
    }

    private static @Nullable Refusal mayNot(Exercise exercise, UserId by) {
        if (!exercise.running()) {
            return Refusal.OVER;
        }
        return exercise.by().equals(by) ? null : Refusal.NOT_YOURS;
    }

    /**
     * A signal has come from the home.
     *
     * @param alarm the name of the alarm it raises; null where the home has an open alarm of its kind, which it adds to
     */
    public static Met meet(Exercise exercise, Signal signal, @Nullable AlarmId alarm, Instant now) {
        Optional<ExerciseStep> expected = exercise.awaited()
                .filter(step -> step.isBy(signal.source(), signal.cause()) && isInTime(step.state(), signal, now));
        if (expected.isPresent() && alarm != null) {
            return new Met.Expected(exercise.with(expected.get().in(new State.Signalled(alarm, now))));
        }
        boolean itsOwn = alarm == null
                && exercise.signalled().filter(step -> step.isBy(signal.source(), signal.cause())).isPresent();
        return new Met.Real(itsOwn || !exercise.running() ? exercise : exercise.ended(Ending.REAL_ALARM, now));
    }

    /** A press from before the announcement, held up on its way, is somebody who has waited since then. */
    private static boolean isInTime(State state, Signal signal, Instant now) {
        return state instanceof State.Awaited(Instant since, Instant until) && !signal.late()
                && !signal.raisedAt().isBefore(since.minus(CLOCKS_DIFFER)) && !now.isAfter(until);
    }

    /**
     * An alarm of the exercise, as it stands.
     *
     * @param exercise whether it is still taken for an exercise
     * @param opened the locks that were opened in it
     */
    public record AlarmSeen(boolean exercise, boolean closed, Set<DeviceId> opened) {
        public AlarmSeen {
            opened = Set.copyOf(opened);
        }
    }

    /** Time has passed, or its alarms have been answered. The same exercise where that changes nothing. */
    public static Exercise settle(Exercise exercise, Function<AlarmId, AlarmSeen> alarms, Instant now) {
        if (!exercise.running()) {
            return exercise;
        }
        Exercise next = exercise;
        for (ExerciseStep step : exercise.steps()) {
            switch (step.state()) {
                case State.Awaited(Instant _, Instant until) when now.isAfter(until) ->
                    next = next.with(step.in(new State.Missed(now)));
                case State.Signalled(AlarmId alarm, Instant _) -> {
                    AlarmSeen seen = alarms.apply(alarm);
                    if (!seen.exercise()) {
                        return next.ended(Ending.BECAME_REAL, now);
                    }
                    next = seen.closed() ? next.with(step.in(new State.Passed(alarm, now))) : next;
                }
                case State.Planned _ when step.kind() == ExerciseStep.Kind.DOOR -> next = door(next, step, alarms, now);
                case State.Planned _,State.Awaited _,State.Passed _,State.Missed _ -> {
                    // Nothing moves it but a signal or a person.
                }
            }
        }
        return over(next, now);
    }

    private static Exercise door(Exercise exercise, ExerciseStep door, Function<AlarmId, AlarmSeen> alarms,
            Instant now) {
        return exercise.alarms().stream().filter(alarm -> alarms.apply(alarm).opened().contains(door.device()))
                .findFirst()
                .map(alarm -> exercise.with(door.in(new State.Passed(alarm, now))))
                .orElse(exercise);
    }

    private static Exercise over(Exercise exercise, Instant now) {
        if (exercise.steps().stream().allMatch(step -> step.state() instanceof State.Passed)) {
            return exercise.ended(Ending.COMPLETED, now);
        }
        boolean forgotten = exercise.signalled().isEmpty() && exercise.beganAt().plus(FORGOTTEN_AFTER).isBefore(now);
        return forgotten ? exercise.ended(Ending.FORGOTTEN, now) : exercise;
    }

    /** Whether the home's next exercise should have been by now. */
    public static boolean due(@Nullable Instant lastCompleted, Instant now) {
        return lastCompleted == null || lastCompleted.plus(EVERY).isBefore(now);
    }
}
