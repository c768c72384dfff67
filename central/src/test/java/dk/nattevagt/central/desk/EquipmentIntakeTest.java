package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.Trouble;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gateways say of their equipment, through the real desk into a real database. */
class EquipmentIntakeTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-1");
    private static final EventSource BUTTON = EventSource.of(GATEWAY, new DeviceId("button-1"));

    @TempDir
    Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void a_test_rings_nobody_is_receipted_without_an_alarm_and_proves_its_device() {
        AlarmRaised test = workshop.test("button-1");
        assertThat(workshop.receive(test).reception()).isEqualTo(new Reception(test.key(), null));
        assertThat(workshop.alarms()).isEmpty();
        assertThat(workshop.stores.alarms().pendingEffects(workshop.now, 10)).isEmpty();
        assertThat(workshop.stores.equipment().proofs())
                .isEqualTo(Map.of(BUTTON, new Proof(workshop.now, workshop.now, Proof.Means.TEST)));
    }

    @Test
    void a_test_that_comes_again_proves_nothing_new() {
        Instant first = workshop.now;
        AlarmRaised test = workshop.test("button-1");
        workshop.receive(test);
        workshop.later(Duration.ofDays(9));
        assertThat(workshop.receive(test).duplicate()).isTrue();
        assertThat(workshop.stores.equipment().proofs()).containsEntry(BUTTON,
                new Proof(first, first, Proof.Means.TEST));
    }

    @Test
    void a_test_during_an_alarm_is_noted_and_neither_hides_nor_raises_it() {
        workshop.receive(workshop.press("gw-1", "button-1"));
        Alarm before = workshop.alarms().getFirst();
        workshop.receive(workshop.test("button-1"));
        Alarm after = workshop.alarms().getFirst();
        assertThat(after.urgency()).isEqualTo(before.urgency());
        assertThat(after.signals()).isEqualTo(1);
        assertThat(after.nextDeadline()).isEqualTo(before.nextDeadline());
        assertThat(workshop.journal(after)).containsExactly(JournalEntry.Kind.RAISED, JournalEntry.Kind.STEP_SKIPPED,
                JournalEntry.Kind.STEP_SKIPPED, JournalEntry.Kind.TESTED);
        assertThat(workshop.stores.alarms().pendingEffects(workshop.now, 10)).hasSize(1);
    }

    @Test
    void a_real_alarm_proves_its_device_too_and_one_of_a_device_nobody_knows_is_still_an_alarm() {
        assertThat(workshop.receive(workshop.press("gw-1", "button-1")).reception().alarm()).isNotNull();
        assertThat(workshop.stores.equipment().proofs()).containsEntry(BUTTON,
                new Proof(workshop.now, workshop.now, Proof.Means.ALARM));
        Received.Recorded unknown = workshop.receive(workshop.press("gw-1", "borrowed-1"));
        assertThat(unknown.reception().alarm()).isNotNull();
        assertThat(unknown.deviceKnown()).isFalse();
    }

    @Test
    void a_device_its_gateway_has_mounted_is_known_until_it_is_taken_down() {
        workshop.receive(workshop.listed("cord-1", DeviceKind.PULL_CORD, true, 1));
        assertThat(workshop.receive(workshop.press("gw-1", "cord-1")).deviceKnown()).isTrue();
        assertThat(workshop.alarms().getFirst().origin().deviceKnown()).isTrue();
        workshop.receive(workshop.listed("cord-1", DeviceKind.PULL_CORD, false, 2));
        assertThat(workshop.receive(workshop.press("gw-1", "cord-1")).deviceKnown()).isFalse();
    }

    @Test
    void a_trouble_is_one_technical_alarm_from_its_beginning_to_its_end() {
        workshop.receive(workshop.trouble("button-1", Trouble.LOW_BATTERY, true));
        workshop.receive(workshop.trouble("button-1", Trouble.LOW_BATTERY, true));
        assertThat(workshop.lasting()).containsExactly("low-battery " + BUTTON);
        workshop.restart();
        workshop.receive(workshop.trouble("button-1", Trouble.LOW_BATTERY, false));
        assertThat(workshop.lasting()).isEmpty();
        workshop.receive(workshop.trouble("button-1", Trouble.LOW_BATTERY, true));
        assertThat(workshop.stores.equipment().history(GATEWAY, 10)).hasSize(2);
        assertThat(workshop.alarms()).isEmpty();
    }

    @Test
    void whether_a_trouble_leaves_a_citizen_unprotected_depends_on_what_the_device_is() {
        workshop.receive(workshop.listed("door-1", DeviceKind.DOOR, true, 1));
        workshop.receive(workshop.listed("smoke-1", DeviceKind.SMOKE, true, 2));
        workshop.receive(workshop.trouble("door-1", Trouble.SILENT, true));
        workshop.receive(workshop.trouble("smoke-1", Trouble.SILENT, true));
        assertThat(workshop.lasting()).containsExactly("silent /gateways/gw-1/devices/door-1",
                "silent /gateways/gw-1/devices/smoke-1!");
    }

    @Test
    void a_device_taken_down_takes_its_troubles_proof_and_lock_state_with_it() {
        workshop.receive(workshop.listed("button-1", DeviceKind.BUTTON, true, 1));
        workshop.receive(workshop.test("button-1"));
        workshop.receive(workshop.trouble("button-1", Trouble.TAMPER, true));
        workshop.receive(workshop.listed("button-1", DeviceKind.BUTTON, false, 3));
        assertThat(workshop.lasting()).isEmpty();
        assertThat(workshop.stores.equipment().proofs()).isEmpty();
        assertThat(workshop.stores.equipment().mounted()).isEmpty();
        // Said before it was taken down, and late: it does not hang there again.
        workshop.receive(workshop.listed("button-1", DeviceKind.BUTTON, true, 2));
        assertThat(workshop.stores.equipment().mounted()).isEmpty();
    }

    @Test
    void a_lock_stands_as_it_said_last_not_as_it_was_heard_last() {
        workshop.receive(lock(BoltState.UNLOCKED, LockCommand.UNLOCK, 5));
        workshop.receive(lock(BoltState.LOCKED, LockCommand.LOCK, 4));
        assertThat(workshop.stores.equipment().locks(GATEWAY)).extracting(LockState::bolt)
                .containsExactly(BoltState.UNLOCKED);
    }

    private LockReported lock(BoltState bolt, LockCommand commanded, long sequence) {
        return new LockReported(workshop.key("gw-1", "lock-1"), null, bolt, commanded,
                new BootMark("b7f2", sequence, 1));
    }

    @Test
    void a_heartbeat_tells_of_a_full_disk_and_of_its_end() {
        workshop.heartbeat(new GatewayHealth(50L, 40, 0L, null, 1));
        assertThat(workshop.lasting()).containsExactly("disk-low /gateways/gw-1");
        workshop.heartbeat(new GatewayHealth(900L, 40, 0L, null, 1));
        assertThat(workshop.lasting()).isEmpty();
        assertThat(workshop.stores.equipment().state(GATEWAY).orElseThrow().health().diskFreeMb()).isEqualTo(900);
    }

    @Test
    void a_gateway_with_another_device_table_is_named_after_five_minutes_and_not_for_a_line_on_its_way() {
        DeviceEntry entry = new DeviceEntry(DeviceKind.SMOKE, null, "Gang", null);
        String digest = DeviceDigest.of(Map.of(new DeviceId("smoke-1"), entry));
        GatewayHealth health = new GatewayHealth(null, null, null, digest, null);
        workshop.heartbeat(health);
        workshop.later(Duration.ofMinutes(4));
        workshop.heartbeat(health);
        assertThat(workshop.lasting()).isEmpty();
        workshop.later(Duration.ofMinutes(1));
        workshop.heartbeat(health);
        assertThat(workshop.lasting()).containsExactly("table-differs /gateways/gw-1");
        workshop.receive(workshop.listed("smoke-1", DeviceKind.SMOKE, true, 1));
        assertThat(workshop.heartbeat(health).deviceDigest()).as("what the gateway is told").isEqualTo(digest);
        assertThat(workshop.lasting()).isEmpty();
        assertThat(workshop.stores.equipment().mounted(GATEWAY)).extracting(DeviceLine::entry).containsExactly(entry);
    }

    @Test
    void a_silent_gateway_is_written_down_once_from_its_last_word_and_a_restart_changes_nothing() {
        Instant lastHeard = workshop.now;
        workshop.heartbeat(GatewayHealth.UNKNOWN);
        workshop.later(Duration.ofSeconds(60));
        workshop.lookForSilence();
        assertThat(workshop.lasting()).isEmpty();
        workshop.later(Duration.ofMillis(1));
        workshop.lookForSilence();
        workshop.restart();
        workshop.lookForSilence();
        assertThat(workshop.lasting()).containsExactly("gateway-silent /gateways/gw-1!");
        assertThat(workshop.stores.equipment().lasting().getFirst().beganAt()).isEqualTo(lastHeard);
        workshop.later(Duration.ofMinutes(9));
        workshop.heartbeat(GatewayHealth.UNKNOWN);
        workshop.lookForSilence();
        assertThat(workshop.lasting()).isEmpty();
        assertThat(workshop.stores.equipment().history(GATEWAY, 10)).extracting(TechnicalAlarm::endedAt)
                .containsExactly(workshop.now);
    }

    @Test
    void a_position_is_sealed_a_duplicate_is_not_kept_and_a_day_later_nothing_is_left() throws SQLException {
        PositionReported position = position(FixOrder.NEW);
        assertThat(workshop.receive(position).reception()).isEqualTo(new Reception(position.key(), null));
        workshop.receive(position);
        workshop.receive(position(FixOrder.DUPLICATE));
        workshop.later(Duration.ofHours(1));
        workshop.receive(position(FixOrder.LATE));
        assertThat(positions()).isEqualTo(2);
        workshop.stores.forgetPositions(workshop.now.plus(Duration.ofHours(23)));
        assertThat(positions()).isEqualTo(1);
        workshop.stores.forgetPositions(workshop.now.plus(Duration.ofHours(24)));
        assertThat(positions()).isZero();
    }

    private PositionReported position(FixOrder order) {
        return new PositionReported(workshop.key(Workshop.TRACKERS, "tracker-7"), workshop.now,
                new Fix(new Place(55.6, 12.3), 8.0, true, null), order, 80, null, null);
    }

    private int positions() throws SQLException {
        try (Connection connection = DriverManager.getConnection(workshop.url());
                ResultSet rows = connection.createStatement()
                        .executeQuery("SELECT COUNT(*) FROM sealed_position WHERE latitude = 55.6")) {
            return rows.getInt(1);
        }
    }

    @Test
    void a_tracker_on_a_central_gateway_raises_the_alarm_of_the_home_that_owns_it() {
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-7"));
        assertThat(workshop.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.home()).isEqualTo(Workshop.HOME))
                .satisfies(alarm -> assertThat(alarm.origin().deviceKnown()).isTrue());
    }

    @Test
    void trackers_no_home_owns_raise_alarms_of_their_own_that_are_seen_before_and_after_a_restart() {
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-8"));
        workshop.receive(workshop.press(Workshop.TRACKERS, "found-in-a-drawer"));
        assertThat(workshop.alarms()).hasSize(2);
        assertPlaces();
        workshop.restart();
        assertPlaces();
        workshop.receive(workshop.press(Workshop.TRACKERS, "tracker-8"));
        assertThat(workshop.alarms()).hasSize(2).extracting(Alarm::signals).containsExactlyInAnyOrder(2, 1);
    }

    private void assertPlaces() {
        assertThat(workshop.alarms()).allMatch(alarm -> alarm.municipality().equals(Workshop.SOLBY))
                .extracting(alarm -> workshop.registry.home(alarm.home()).orElseThrow().address().oneLine())
                .containsExactlyInAnyOrder(
                        "Ukendt sted: enheden tracker-8 på den centrale gateway gw-trackers, Solby Kommune",
                        "Ukendt sted: enheden found-in-a-drawer på den centrale gateway gw-trackers, Solby Kommune");
    }
}
