package dk.nattevagt.central.exercise;

import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A test day of one home. At most one step waits for its signal at a time, and a home has at most one exercise that runs.
 *
 * @param by who stands in the home and runs it
 * @param endedAt null while it runs
 * @param ending null while it runs
 */
public record Exercise(String id, HomeId home, MunicipalityId municipality, UserId by, Instant beganAt,
        List<ExerciseStep> steps, @Nullable Instant endedAt, @Nullable Ending ending) {

    public Exercise {
        steps = List.copyOf(steps);
        if ((endedAt == null) != (ending == null)) {
            throw new IllegalArgumentException("an exercise that has ended says how and when");
        }
    }

    /** How an exercise ends. */
    public enum Ending {
        /** Every step worked. */
        COMPLETED("completed"),
        /** Whoever ran it stopped it. */
        STOPPED("stopped"),
        /** Something else called from the home meanwhile: that is real, and comes first. */
        REAL_ALARM("real-alarm"),
        /** Its own alarm was taken for real: nobody said in time that it was theirs, or it signalled again. */
        BECAME_REAL("became-real"),
        /** Nothing happened in it for too long. */
        FORGOTTEN("forgotten");

        private final String wireName;

        Ending(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The ending with this name, or nothing. */
        public static Optional<Ending> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(ending -> ending.wireName.equals(wireName)).findFirst();
        }
    }

    /** Whether it still runs. */
    public boolean running() {
        return ending == null;
    }

    /** The step that waits for its signal. */
    public Optional<ExerciseStep> awaited() {
        return first(step -> step.state() instanceof State.Awaited);
    }

    /** The step whose alarm is being answered. */
    public Optional<ExerciseStep> signalled() {
        return first(step -> step.state() instanceof State.Signalled);
    }

    /** The alarms its steps have raised. */
    public List<AlarmId> alarms() {
        return steps.stream().flatMap(step -> switch (step.state()) {
            case State.Signalled signalled -> List.of(signalled.alarm()).stream();
            case State.Passed passed -> List.of(passed.alarm()).stream();
            case State.Planned _,State.Awaited _,State.Missed _ -> List.<AlarmId>of().stream();
        }).distinct().toList();
    }

    private Optional<ExerciseStep> first(Predicate<ExerciseStep> wanted) {
        return steps.stream().filter(wanted).findFirst();
    }

    Exercise with(ExerciseStep changed) {
        return new Exercise(id, home, municipality, by, beganAt,
                steps.stream().map(step -> step.number() == changed.number() ? changed : step).toList(), endedAt,
                ending);
    }

    /** The same, over. A step that waited waits no longer. */
    Exercise ended(Ending how, Instant at) {
        List<ExerciseStep> last = steps.stream()
                .map(step -> step.state() instanceof State.Awaited ? step.in(new State.Missed(at)) : step).toList();
        return new Exercise(id, home, municipality, by, beganAt, last, at, how);
    }
}
