package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.TestDay;
import dk.nattevagt.central.exercise.TestDay.AlarmSeen;
import dk.nattevagt.central.exercise.TestDay.Answer;
import dk.nattevagt.central.exercise.TestDay.Refusal;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.OrderAnswer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where a test day is run: each thing somebody does is decided and committed in the home's lane, as the signals are that it waits for.
 * Whether somebody may run exercises is the caller's business.
 */
public final class ExerciseDesk {
    private final AlarmStore store;
    private final AlarmArchive alarms;
    private final ExerciseArchive exercises;
    private final Lanes lanes;
    private final EquipmentOverview equipment;
    private final Supplier<String> newId;
    private final InstantSource clock;

    /** @param newId a new name at each call */
    public ExerciseDesk(AlarmStore store, AlarmArchive alarms, ExerciseArchive exercises, Lanes lanes,
            EquipmentOverview equipment, Supplier<String> newId, InstantSource clock) {
        this.store = store;
        this.alarms = alarms;
        this.exercises = exercises;
        this.lanes = lanes;
        this.equipment = equipment;
        this.newId = newId;
        this.clock = clock;
    }

    /** The exercises as they stand. */
    public ExerciseArchive archive() {
        return exercises;
    }

    /** Begins an exercise of everything in the home that can be tried. Refused while the home has an open alarm. */
    public CompletableFuture<Answer> start(Home home, UserId by) {
        List<ExerciseStep> steps = TestPlan.of(equipment.devices(home));
        if (steps.isEmpty()) {
            return CompletableFuture.completedFuture(new Answer.No(Refusal.NOTHING_TO_TRY));
        }
        return inLane(home.id(), transaction -> {
            if (transaction.exercises().running(home.id()).isPresent()) {
                return new Answer.No(Refusal.RUNNING);
            }
            if (!transaction.openAlarms(home.id()).isEmpty()) {
                return new Answer.No(Refusal.ALARM_OPEN);
            }
            return written(transaction, new Answer.Now(new Exercise(newId.get(), home.id(), home.municipality(), by,
                    clock.instant(), steps, null, null)));
        });
    }

    /** Press now: the step's one signal counts as an exercise for a short while. */
    public CompletableFuture<Answer> announce(Exercise exercise, int step, UserId by) {
        return inLane(exercise.home(), transaction -> written(transaction, TestDay.announce(
                latest(transaction, exercise), step, by, !transaction.openAlarms(exercise.home()).isEmpty(),
                clock.instant())));
    }

    /** Ends an exercise before everything has been tried. */
    public CompletableFuture<Answer> stop(Exercise exercise, UserId by) {
        return inLane(exercise.home(),
                transaction -> written(transaction, TestDay.stop(latest(transaction, exercise), by, clock.instant())));
    }

    /** Lets the time and the answered alarms have their effect on everything that runs; to be called about every second. */
    public void settle() {
        exercises.running().stream().filter(exercise -> !settled(exercise).equals(exercise))
                .forEach(exercise -> lanes.run(exercise.home(), Lanes.Priority.ROUTINE,
                        () -> store.inTransaction(transaction -> {
                            Exercise before = latest(transaction, exercise);
                            return written(transaction, new Answer.Now(settled(before)));
                        })));
    }

    private Exercise settled(Exercise exercise) {
        return TestDay.settle(exercise, this::seen, clock.instant());
    }

    private AlarmSeen seen(AlarmId id) {
        return alarms.alarm(id).map(alarm -> new AlarmSeen(alarm.exercise() != null, !alarm.open(), opened(id)))
                .orElseThrow(() -> new IllegalStateException("an exercise names an alarm that is not there: " + id));
    }

    /** By the lock's own word, or the gateway's where a door has no sensor: that it turned it. */
    private Set<DeviceId> opened(AlarmId alarm) {
        return alarms.journal(alarm).stream().filter(ExerciseDesk::isOpening)
                .flatMap(entry -> Optional.ofNullable(entry.details().get("lock")).stream())
                .map(DeviceId::new).collect(Collectors.toSet());
    }

    private static boolean isOpening(JournalEntry entry) {
        return (entry.kind() == JournalEntry.Kind.DOOR_MOVED
                && BoltState.UNLOCKED.wireName().equals(entry.details().get("bolt")))
                || (entry.kind() == JournalEntry.Kind.DOOR_ANSWERED
                        && OrderAnswer.TURNED.wireName().equals(entry.details().get("answer")));
    }

    private interface Work {
        Answer in(AlarmTransaction transaction);
    }

    private CompletableFuture<Answer> inLane(HomeId home, Work work) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        lanes.run(home, Lanes.Priority.NORMAL, () -> {
            try {
                answer.complete(store.inTransaction(work::in));
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        return answer;
    }

    private static Exercise latest(AlarmTransaction transaction, Exercise exercise) {
        return transaction.exercises().exercise(exercise.id()).orElseThrow();
    }

    private static Answer written(AlarmTransaction transaction, Answer answer) {
        if (answer instanceof Answer.Now(Exercise next)) {
            transaction.exercises().put(next);
        }
        return answer;
    }
}
