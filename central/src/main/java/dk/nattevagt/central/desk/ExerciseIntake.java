package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.ExerciseMark;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.TestDay;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.AlarmRaised;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a signal means for an exercise that runs in its home, within the transaction that stores the signal. */
final class ExerciseIntake {
    private ExerciseIntake() {}

    /**
     * The mark of an exercise for the one signal that was announced, which is used up by it; nothing for every other, which is real and
     * ends the exercise.
     *
     * @param alarm the name of the alarm this signal raises; null where it adds to an open one
     */
    static Optional<ExerciseMark> meet(ExerciseTransaction exercises, HomeId home, AlarmOrigin origin,
            @Nullable AlarmId alarm, Instant now) {
        Optional<Exercise> running = exercises.running(home);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        var signal = new TestDay.Signal(origin.event().source(), origin.cause(), origin.timing().raisedAt(),
                origin.timing().late());
        return switch (TestDay.meet(running.get(), signal, alarm, now)) {
            case TestDay.Met.Expected(Exercise next) -> {
                exercises.put(next);
                yield Optional.of(new ExerciseMark(next.id(), next.by()));
            }
            case TestDay.Met.Real(Exercise next) -> {
                if (!next.equals(running.get())) {
                    exercises.put(next);
                }
                yield Optional.empty();
            }
        };
    }

    /** How this signal proves its device. */
    static Proof.Means means(AlarmTransaction transaction, AlarmRaised raised, @Nullable AlarmId alarm) {
        if (raised.test()) {
            return Proof.Means.TEST;
        }
        return Optional.ofNullable(alarm).flatMap(transaction::alarm).map(Alarm::exercise).isPresent()
                ? Proof.Means.EXERCISE
                : Proof.Means.ALARM;
    }
}
