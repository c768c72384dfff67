package dk.nattevagt.central.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.exercise.Exercise.Ending;
import dk.nattevagt.central.exercise.ExerciseStep.Kind;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.exercise.TestDay.AlarmSeen;
import dk.nattevagt.central.exercise.TestDay.Answer;
import dk.nattevagt.central.exercise.TestDay.Met;
import dk.nattevagt.central.exercise.TestDay.Refusal;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UserId LIS = new UserId("lis");
    private static final AlarmId ALARM = new AlarmId("alarm-1");
    private static final GatewayId GATEWAY = new GatewayId("gw-1");

    private static ExerciseStep step(int number, Kind kind, String device, @Nullable Cause cause) {
        return new ExerciseStep(number, kind, GATEWAY, new DeviceId(device), cause, new State.Planned());
    }

    private static Exercise exercise() {
        return new Exercise("one", new HomeId("home-1"), new MunicipalityId("solby"), LIS, NOW,
                List.of(step(1, Kind.PRESS, "fall-1", Cause.FALL), step(2, Kind.DOOR, "lock-1", null)), null, null);
    }

    private static Exercise announced() {
        return ((Answer.Now) TestDay.announce(exercise(), 1, LIS, false, NOW)).exercise();
    }

    @ParameterizedTest(name = "{1} of {0} after {2} s, raised {3} s earlier, late {4}: expected {5}")
    @CsvSource({"fall-1, fall, 0, 0, false, true", "fall-1, button, 10, 0, false, true",
            "fall-1, fall, 120, 0, false, true", "fall-1, fall, 121, 0, false, false",
            "fall-1, smoke, 10, 0, false, false", "fall-2, fall, 10, 0, false, false",
            "fall-1, fall, 10, 15, false, true", "fall-1, fall, 10, 16, false, false",
            "fall-1, fall, 60, 40, true, false"})
    void only_the_announced_signal_is_expected(String device, String cause, long after, long earlier, boolean late,
            boolean expected) {
        Instant now = NOW.plusSeconds(after);
        var signal = new TestDay.Signal(EventSource.of(GATEWAY, new DeviceId(device)),
                Cause.ofWireName(cause).orElseThrow(), now.minusSeconds(earlier), late);

        Met met = TestDay.meet(announced(), signal, ALARM, now);

        assertThat(met instanceof Met.Expected).isEqualTo(expected);
        if (met instanceof Met.Real(Exercise next)) {
            assertThat(next.ending()).isEqualTo(Ending.REAL_ALARM);
        }
    }

    @Test
    void a_signal_that_adds_to_an_open_alarm_is_never_the_announced_one() {
        var signal = new TestDay.Signal(EventSource.of(GATEWAY, new DeviceId("fall-1")), Cause.FALL, NOW, false);

        assertThat(TestDay.meet(announced(), signal, null, NOW)).isInstanceOf(Met.Real.class);
    }

    @Test
    void nothing_is_announced_under_an_open_alarm_nor_a_door_nor_by_anybody_else() {
        assertThat(TestDay.announce(exercise(), 1, LIS, true, NOW)).isEqualTo(new Answer.No(Refusal.ALARM_OPEN));
        assertThat(TestDay.announce(exercise(), 2, LIS, false, NOW)).isEqualTo(new Answer.No(Refusal.NOT_ANNOUNCED));
        assertThat(TestDay.announce(exercise(), 9, LIS, false, NOW)).isEqualTo(new Answer.No(Refusal.NO_SUCH_STEP));
        assertThat(TestDay.announce(exercise(), 1, new UserId("ole"), false, NOW))
                .isEqualTo(new Answer.No(Refusal.NOT_YOURS));
    }

    @Test
    void everything_is_tried_when_the_alarm_is_closed_and_the_door_was_opened_in_it() {
        var signal = new TestDay.Signal(EventSource.of(GATEWAY, new DeviceId("fall-1")), Cause.FALL, NOW, false);
        Exercise signalled = ((Met.Expected) TestDay.meet(announced(), signal, ALARM, NOW)).next();

        assertThat(settled(signalled, true, false, Set.of())).isEqualTo(signalled);
        assertThat(settled(signalled, true, true, Set.of()).running()).as("the door is missing").isTrue();
        assertThat(settled(signalled, false, false, Set.of()).ending()).isEqualTo(Ending.BECAME_REAL);
        Exercise inside = settled(signalled, true, false, Set.of(new DeviceId("lock-1")));
        assertThat(settled(inside, true, true, Set.of(new DeviceId("lock-1"))).ending()).isEqualTo(Ending.COMPLETED);
    }

    private static Exercise settled(Exercise exercise, boolean stillExercise, boolean closed, Set<DeviceId> opened) {
        return TestDay.settle(exercise, _ -> new AlarmSeen(stillExercise, closed, opened), NOW.plusSeconds(30));
    }

    @Test
    void an_exercise_nobody_goes_on_with_ends_by_itself() {
        Instant later = NOW.plus(TestDay.FORGOTTEN_AFTER).plusSeconds(1);

        assertThat(TestDay.settle(announced(), _ -> new AlarmSeen(true, true, Set.of()), later).ending())
                .isEqualTo(Ending.FORGOTTEN);
    }

    @Test
    void a_home_is_due_when_it_was_never_tried_and_after_a_month() {
        assertThat(TestDay.due(null, NOW)).isTrue();
        assertThat(TestDay.due(NOW.minus(Duration.ofDays(31)), NOW)).isFalse();
        assertThat(TestDay.due(NOW.minus(Duration.ofDays(31)).minusSeconds(1), NOW)).isTrue();
    }
}
