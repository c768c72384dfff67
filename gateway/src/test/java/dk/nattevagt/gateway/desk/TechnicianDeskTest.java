package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the technician does: mounting, testing, proving, taking down. */
class TechnicianDeskTest extends DevicesFixture {

    @Test
    void an_announced_test_rings_nobody_and_proves_the_device_when_the_central_has_answered() {
        assertThat(home.desk.workshop().announceTest(Home.BUTTON)).contains("there is no device button-1 here");
        mount(new DeviceId("button-9"), new DeviceAddress(Adapter.ZIGBEE, "knap"), DeviceKind.BUTTON,
                Duration.ofHours(25));
        assertThat(home.desk.workshop().announceTest(new DeviceId("button-9"))).isEmpty();

        says(new DeviceAddress(Adapter.ZIGBEE, "knap"), Sign.SOS, true);
        AlarmRaised test = alarms().getLast();
        assertThat(test.test()).isTrue();
        assertThat(device("button-9").device().isActive()).isFalse();
        assertThat(device("button-9").test()).isEqualTo(TestStage.SENT);
        answer(test);

        assertThat(device("button-9").device().isActive()).isTrue();
        assertThat(device("button-9").test()).isEqualTo(TestStage.PASSED);
        assertThat(home.lastTold()).isEqualTo(Signal.TEST_PASSED);
        assertThat(published(DeviceListed.class).getLast().provenAt()).isNotNull();
    }

    @Test
    void the_press_after_the_announced_one_is_an_alarm_again() {
        home.desk.workshop().announceTest(TRACKER_1);
        says(TRACKER, Sign.SOS, true);
        home.pass(Duration.ofSeconds(60));
        says(TRACKER, Sign.SOS, true);
        assertThat(alarms()).extracting(AlarmRaised::test).containsExactly(true, false);
    }

    @Test
    void a_test_nobody_made_use_of_is_over_after_two_minutes() {
        home.desk.workshop().announceTest(TRACKER_1);
        home.pass(Proving.ANNOUNCED.plusSeconds(1));
        assertThat(device("tracker-1").test()).isEqualTo(TestStage.NO_SIGNAL);
        says(TRACKER, Sign.SOS, true);
        assertThat(alarms()).extracting(AlarmRaised::test).containsExactly(false);
    }

    @Test
    void the_test_button_of_a_smoke_alarm_is_a_test_however_often_it_speaks() {
        home.desk.workshop().announceTest(SMOKE_2);
        says(ZIGBEE_SMOKE, Sign.TEST, true);
        says(ZIGBEE_SMOKE, Sign.SMOKE, true);
        assertThat(alarms()).isNotEmpty().allMatch(AlarmRaised::test);
        answerEverything();
        assertThat(device("smoke-2").device().isActive()).isTrue();
    }

    @Test
    void a_door_nobody_is_warned_of_is_proven_by_opening_it_and_is_no_alarm_before_or_after() {
        DeviceAddress door = new DeviceAddress(Adapter.ZIGBEE, "dør");
        mount(new DeviceId("door-9"), door, DeviceKind.DOOR, Duration.ofHours(4));
        says(door, Sign.OPEN, true);
        assertThat(alarms()).isEmpty();
        says(door, Sign.OPEN, false);
        home.desk.workshop().announceTest(new DeviceId("door-9"));
        says(door, Sign.OPEN, true);
        assertThat(alarms()).extracting(AlarmRaised::test).containsExactly(true);
        answerEverything();
        assertThat(device("door-9").device().isActive()).isTrue();
        home.pass(Duration.ofMinutes(3));
        says(door, Sign.OPEN, false);
        says(door, Sign.OPEN, true);
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void the_test_button_of_a_smoke_alarm_that_nobody_announced_calls_nobody() {
        says(ZIGBEE_SMOKE, Sign.TEST, true);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_real_alarm_proves_a_device_as_well_and_a_fresh_proof_spares_the_disk() {
        says(TRACKER, Sign.SOS, true);
        answerEverything();
        assertThat(device("tracker-1").device().isActive()).isTrue();
        int writes = home.file.writes;
        home.pass(Duration.ofMinutes(5));
        says(TRACKER, Sign.SOS, true);
        answerEverything();
        assertThat(home.file.writes).isEqualTo(writes);
    }

    @Test
    void a_lock_is_tested_by_locking_it_and_never_by_opening_it() {
        home.desk.workshop().announceTest(LOCK_1);
        assertThat(home.turned).containsExactly("zigbee:Hoveddør LOCK");
        says(ZIGBEE_LOCK, BoltState.LOCKED, 80);
        answerEverything();
        assertThat(device("lock-1").device().isActive()).isTrue();
        assertThat(home.turned).hasSize(1);
    }

    @Test
    void a_radio_that_cannot_be_told_anything_is_no_test() {
        home.lockTakes = false;
        assertThat(home.desk.workshop().announceTest(LOCK_1))
                .contains("lock-1 cannot be told to lock now: the radio does not answer");
        assertThat(device("lock-1").test()).isEqualTo(TestStage.NONE);
    }

    @Test
    void what_is_taken_down_is_told_and_its_name_is_free_again() {
        assertThat(home.desk.workshop().unmount(SMOKE_2)).isEmpty();
        assertThat(published(DeviceListed.class)).singleElement().extracting(DeviceListed::mounted).isEqualTo(false);
        mount(SMOKE_2, ZIGBEE_SMOKE, DeviceKind.SMOKE, Duration.ofHours(1));
        assertThat(device("smoke-2").device().isActive()).isFalse();
    }

    @Test
    void a_name_or_an_address_can_be_given_once() {
        DeviceEntry entry = new DeviceEntry(DeviceKind.SMOKE, null, null, null);
        Workshop workshop = home.desk.workshop();
        assertThat(workshop.mount(Device.mounted(SMOKE_2, new DeviceAddress(Adapter.ZIGBEE, "x"), entry, null, false)))
                .contains("smoke-2 is the name of another device");
        assertThat(workshop.mount(Device.mounted(new DeviceId("s"), ZIGBEE_SMOKE, entry, null, false)))
                .contains("zigbee:0x00124b0022a1 is mounted already, as smoke-2");
    }
}
