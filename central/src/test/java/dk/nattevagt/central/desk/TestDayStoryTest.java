package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.exercise.Exercise;
import dk.nattevagt.central.exercise.Exercise.Ending;
import dk.nattevagt.central.exercise.ExerciseStep.State;
import dk.nattevagt.central.exercise.TestDay;
import dk.nattevagt.central.exercise.TestDay.Answer;
import dk.nattevagt.central.exercise.TestDay.Refusal;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lis, the shift leader, runs a test day in home-1: two buttons, a smoke alarm and a lock. Nothing she does may hide a need. */
class TestDayStoryTest {
    private static final int BUTTON = 1;
    private static final int OTHER_BUTTON = 2;
    private static final int SMOKE = 4;

    @TempDir
    Path folder;
    private NightDesk night;
    private Exercise exercise;

    @BeforeEach
    void open() {
        night = new NightDesk(folder);
        night.screens = 1;
        mounted("gw-1", "button-1", DeviceKind.BUTTON);
        mounted("gw-1", "button-2", DeviceKind.BUTTON);
        mounted("gw-1", "lock-1", DeviceKind.LOCK);
        mounted("gw-1", "smoke-1", DeviceKind.SMOKE);
        exercise = begun(night.exercises.start(home(), NightDesk.LIS).join());
    }

    @AfterEach
    void close() {
        night.close();
    }

    private void mounted(String gateway, String device, DeviceKind kind) {
        night.hears(gateway, device,
                key -> new DeviceListed(key, null, new DeviceEntry(kind, null, null, null), true, null, null));
    }

    private Home home() {
        return night.registry.home(new HomeId("home-1")).orElseThrow();
    }

    private static Exercise begun(Answer answer) {
        return ((Answer.Now) answer).exercise();
    }

    private Answer announce(int step) {
        return night.exercises.announce(exercise, step, NightDesk.LIS).join();
    }

    private Alarm signal(String gateway, String device, Cause cause) {
        AlarmId alarm = night.hears(gateway, device, key -> new AlarmRaised(key, null, cause, null, null)).reception()
                .alarm();
        assertThat(alarm).isNotNull();
        return night.alarm(alarm);
    }

    private Exercise now() {
        return night.stores.exercises().exercise(exercise.id()).orElseThrow();
    }

    private State state(int step) {
        return now().steps().get(step - 1).state();
    }

    private void answered(Alarm alarm) {
        night.does(alarm.id(), new AlarmEvent.Accept(NightDesk.LIS));
        night.does(alarm.id(), new AlarmEvent.Arrive(NightDesk.LIS));
    }

    private void closed(Alarm alarm) {
        night.does(alarm.id(), new AlarmEvent.Close(NightDesk.LIS, Outcome.HELP_GIVEN, null));
    }

    private boolean isReal(Alarm alarm) {
        return night.alarm(alarm.id()).exercise() == null;
    }

    @Test
    void the_announced_press_is_an_exercise_from_end_to_end_and_reaches_nobody_but_who_runs_it() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-1", Cause.BUTTON);
        assertThat(isReal(alarm)).isFalse();
        assertThat(state(BUTTON)).isInstanceOf(State.Signalled.class);

        night.pass(Duration.ofSeconds(30));
        answered(alarm);
        night.pass(Duration.ofMinutes(10));
        closed(alarm);
        night.pass(Duration.ofSeconds(1));

        assertThat(night.states(alarm.id())).as("texts, calls, push and mail").isEmpty();
        assertThat(night.alarm(alarm.id()).state()).isInstanceOfSatisfying(AlarmState.Closed.class,
                closed -> assertThat(closed.outcome()).isEqualTo(Outcome.TEST));
        assertThat(state(BUTTON)).isInstanceOf(State.Passed.class);
        assertThat(night.stores.equipment().proofs()).hasEntrySatisfying(source("button-1"),
                proof -> assertThat(proof.means()).isEqualTo(Proof.Means.EXERCISE));
    }

    @Test
    void everything_tried_is_a_completed_exercise() {
        for (int step : new int[]{BUTTON, OTHER_BUTTON, SMOKE}) {
            assertThat(announce(step)).isInstanceOf(Answer.Now.class);
            Alarm alarm = step == SMOKE
                    ? signal("gw-1", "smoke-1", Cause.SMOKE)
                    : signal("gw-1", "button-" + step, Cause.BUTTON);
            answered(alarm);
            if (step == SMOKE) {
                night.does(alarm.id(), new AlarmEvent.CancelEmergency(NightDesk.LIS));
                assertThat(now().running()).isTrue();
                opensTheDoor(alarm);
            }
            closed(alarm);
            night.pass(Duration.ofSeconds(1));
            assertThat(night.states(alarm.id())).isEmpty();
        }

        assertThat(now().ending()).isEqualTo(Ending.COMPLETED);
        assertThat(night.stores.exercises().lastCompleted(NightDesk.SOLBY)).containsKey(new HomeId("home-1"));
        assertThat(night.stores.incidents().realAlarms(NightDesk.SOLBY, night.now.minus(Duration.ofDays(1)))).isEmpty();
    }

    private void opensTheDoor(Alarm alarm) {
        night.stores.alarms().inTransaction(transaction -> {
            var noted = new AlarmEvent.DoorNoted(JournalEntry.Kind.DOOR_MOVED, null,
                    Map.of("lock", "lock-1", "bolt", "unlocked"));
            transaction.save(night.decided(alarm.id(), noted), night.now);
            return alarm;
        });
    }

    @Test
    void an_exercise_nobody_confirms_within_a_minute_is_a_real_alarm_with_full_call_out() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-1", Cause.BUTTON);
        night.pass(Duration.ofSeconds(59));
        assertThat(night.states(alarm.id())).isEmpty();
        assertThat(isReal(alarm)).isFalse();

        night.pass(Duration.ofSeconds(2));
        assertThat(isReal(alarm)).isTrue();
        assertThat(night.states(alarm.id())).as("people hear of it now").isNotEmpty();
        assertThat(now().ending()).isEqualTo(Ending.BECAME_REAL);
    }

    @Test
    void a_smoke_exercise_nobody_confirms_calls_112_in_earnest() {
        announce(SMOKE);
        Alarm alarm = signal("gw-1", "smoke-1", Cause.SMOKE);
        int practice = night.briefs.size();
        night.pass(Duration.ofSeconds(61));

        assertThat(isReal(alarm)).isTrue();
        assertThat(night.briefs).hasSizeGreaterThan(practice);
        assertThat(AlarmStoreContract.kinds(night.stores.alarms().journal(alarm.id())))
                .contains(JournalEntry.Kind.EXERCISE_BECAME_REAL);
    }

    @Test
    void an_exercise_is_offered_on_the_page_alone_and_is_real_when_who_runs_it_is_gone() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-1", Cause.BUTTON);
        answered(alarm);
        night.does(alarm.id(), new AlarmEvent.Offer(NightDesk.LIS, NightDesk.OLE));
        assertThat(night.states(alarm.id())).isEmpty();

        night.desk.holderGone(night.alarm(alarm.id()), NightDesk.LIS);
        night.look();
        assertThat(isReal(alarm)).isTrue();
        assertThat(night.alarm(alarm.id()).state()).isInstanceOf(AlarmState.Raised.class);
        assertThat(night.states(alarm.id())).isNotEmpty();
    }

    @Test
    void another_button_of_the_home_while_a_step_waits_is_real_and_ends_the_exercise() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-2", Cause.BUTTON);

        assertThat(isReal(alarm)).isTrue();
        assertThat(night.states(alarm.id())).isNotEmpty();
        assertThat(now().ending()).isEqualTo(Ending.REAL_ALARM);
    }

    @Test
    void the_same_button_once_more_after_it_was_confirmed_is_real() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-1", Cause.BUTTON);
        answered(alarm);
        signal("gw-1", "button-1", Cause.BUTTON);
        night.pass(Duration.ofSeconds(1));

        assertThat(isReal(alarm)).isTrue();
        assertThat(night.alarm(alarm.id()).state()).as("Lis has it still, as a real alarm now")
                .isInstanceOf(AlarmState.Arrived.class);
        assertThat(now().ending()).isEqualTo(Ending.BECAME_REAL);
    }

    @Test
    void another_button_during_the_exercises_alarm_makes_it_real() {
        announce(BUTTON);
        Alarm alarm = signal("gw-1", "button-1", Cause.BUTTON);
        signal("gw-1", "button-2", Cause.BUTTON);

        assertThat(isReal(alarm)).isTrue();
        assertThat(now().running()).isFalse();
    }

    @Test
    void smoke_during_a_press_exercise_is_a_fire() {
        announce(BUTTON);
        Alarm press = signal("gw-1", "button-1", Cause.BUTTON);
        Alarm fire = signal("gw-1", "smoke-1", Cause.SMOKE);

        assertThat(isReal(fire)).isTrue();
        assertThat(isReal(press)).as("the press was announced").isFalse();
        assertThat(now().ending()).isEqualTo(Ending.REAL_ALARM);
    }

    @Test
    void the_same_press_in_another_home_is_real() {
        announce(BUTTON);
        Alarm alarm = signal("gw-2", "button-1", Cause.BUTTON);

        assertThat(isReal(alarm)).isTrue();
        assertThat(state(BUTTON)).isInstanceOf(State.Awaited.class);
    }

    @Test
    void a_press_that_comes_too_late_or_was_made_before_it_was_announced_is_real() {
        announce(BUTTON);
        night.pass(TestDay.EXPECTED_WITHIN.plusSeconds(1));
        assertThat(state(BUTTON)).isInstanceOf(State.Missed.class);
        assertThat(isReal(signal("gw-1", "button-1", Cause.BUTTON))).isTrue();
    }

    @Test
    void a_press_from_before_the_announcement_is_somebody_who_has_waited() {
        announce(BUTTON);
        AlarmId alarm = night.hears("gw-1", "button-1",
                key -> new AlarmRaised(key, night.now.minusSeconds(20), Cause.BUTTON, null, null)).reception().alarm();

        assertThat(night.alarm(java.util.Objects.requireNonNull(alarm)).exercise()).isNull();
        assertThat(now().ending()).isEqualTo(Ending.REAL_ALARM);
    }

    @Test
    void nothing_is_announced_while_the_home_has_an_open_alarm() {
        night.exercises.stop(exercise, NightDesk.LIS).join();
        signal("gw-1", "smoke-1", Cause.SMOKE);

        assertThat(night.exercises.start(home(), NightDesk.LIS).join()).isEqualTo(new Answer.No(Refusal.ALARM_OPEN));
    }

    @Test
    void a_home_has_one_exercise_and_only_who_began_it_goes_on_with_it() {
        assertThat(night.exercises.start(home(), NightDesk.LIS).join()).isEqualTo(new Answer.No(Refusal.RUNNING));
        assertThat(night.exercises.announce(exercise, BUTTON, NightDesk.OLE).join())
                .isEqualTo(new Answer.No(Refusal.NOT_YOURS));
        announce(BUTTON);
        assertThat(announce(OTHER_BUTTON)).isEqualTo(new Answer.No(Refusal.ANOTHER_STEP));
        night.exercises.stop(exercise, NightDesk.LIS).join();
        assertThat(announce(OTHER_BUTTON)).isEqualTo(new Answer.No(Refusal.OVER));
        assertThat(isReal(signal("gw-1", "button-1", Cause.BUTTON))).as("nothing waits for it any more").isTrue();
    }

    private static EventSource source(String device) {
        return EventSource.of(new GatewayId("gw-1"), new DeviceId(device));
    }
}
