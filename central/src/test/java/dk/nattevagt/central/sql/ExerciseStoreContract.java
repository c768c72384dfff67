package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.Exercise.Ending;
import dk.nattevagt.central.exercise.ExerciseStep;
import dk.nattevagt.central.exercise.ExerciseStep.Kind;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exercises kept in a database, the same on every one. */
abstract class ExerciseStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final HomeId HOME = new HomeId("home-1");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people().register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(), List.of(), List.of()));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Exercise put(Exercise exercise) {
        return stores.alarms().inTransaction(transaction -> {
            transaction.exercises().put(exercise);
            return exercise;
        });
    }

    private static Exercise exercise(String id, @Nullable Instant endedAt, @Nullable Ending ending, State... states) {
        List<ExerciseStep> steps = new java.util.ArrayList<>();
        for (State state : states) {
            int number = steps.size() + 1;
            steps.add(new ExerciseStep(number, number == 1 ? Kind.DOOR : Kind.PRESS, new GatewayId("gw-1"),
                    new DeviceId("device-" + number), number == 1 ? null : Cause.BUTTON, state));
        }
        return new Exercise(id, HOME, SOLBY, new UserId("lis"), NOW, steps, endedAt, ending);
    }

    @Test
    void an_exercise_comes_back_as_it_was_written_in_every_state_of_its_steps() {
        AlarmId alarm = new AlarmId("alarm-1");
        Exercise running = put(exercise("one", null, null, new State.Planned(),
                new State.Awaited(NOW, NOW.plusSeconds(120)), new State.Signalled(alarm, NOW.plusSeconds(3)),
                new State.Passed(alarm, NOW.plusSeconds(90)), new State.Missed(NOW.plusSeconds(121))));

        assertThat(stores.exercises().running()).containsExactly(running);
        assertThat(stores.exercises().exercise("one")).contains(running);
        stores.alarms().inTransaction(transaction -> {
            assertThat(transaction.exercises().running(HOME)).contains(running);
            assertThat(transaction.exercises().running(new HomeId("home-2"))).isEmpty();
            assertThat(transaction.exercises().exercise("two")).isEmpty();
            return running;
        });
    }

    @Test
    void what_has_ended_runs_no_more_and_only_what_was_completed_counts_as_done() {
        put(exercise("one", null, null, new State.Planned()));
        Exercise done = put(exercise("one", NOW.plusSeconds(600), Ending.COMPLETED,
                new State.Passed(new AlarmId("alarm-1"), NOW.plusSeconds(600))));
        Exercise stopped = put(exercise("two", NOW.plusSeconds(900), Ending.STOPPED, new State.Planned()));

        assertThat(stores.exercises().running()).isEmpty();
        assertThat(stores.exercises().lastCompleted(SOLBY)).isEqualTo(Map.of(HOME, NOW.plusSeconds(600)));
        assertThat(stores.exercises().ended(SOLBY, 10)).containsExactly(stopped, done);
        assertThat(stores.exercises().lastCompleted(new MunicipalityId("nabo"))).isEmpty();
    }

    @Test
    void a_home_never_has_two_that_run() {
        put(exercise("one", null, null, new State.Planned()));

        assertThatThrownBy(() -> put(exercise("two", null, null, new State.Planned())))
                .isInstanceOf(StoreFailedException.class);
        assertThat(stores.exercises().running()).extracting(Exercise::id).containsExactly("one");
    }
}
