package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices that speak in messages: their alarms, their troubles, their proofs. */
class DevicesDeskTest {
    private static final DeviceAddress ZIGBEE_SMOKE = new DeviceAddress(Adapter.ZIGBEE, "0x00124b0022a1");
    private static final DeviceAddress ZIGBEE_LOCK = new DeviceAddress(Adapter.ZIGBEE, "Hoveddør");
    private static final DeviceAddress TRACKER = new DeviceAddress(Adapter.TRACKER, "864717003283581");
    private static final DeviceId SMOKE_2 = new DeviceId("smoke-2");
    private static final DeviceId LOCK_1 = new DeviceId("lock-1");
    private static final DeviceId TRACKER_1 = new DeviceId("tracker-1");
    private final Home home = new Home();

    @BeforeEach
    void start() {
        home.desk.start();
        home.desk.onLinkUp();
        mount(SMOKE_2, ZIGBEE_SMOKE, DeviceKind.SMOKE, Duration.ofHours(4));
        mount(LOCK_1, ZIGBEE_LOCK, DeviceKind.LOCK, Duration.ofHours(4));
        mount(TRACKER_1, TRACKER, DeviceKind.TRACKER, Duration.ofMinutes(30));
        answerEverything();
        home.published.clear();
    }

    private void mount(DeviceId id, DeviceAddress address, DeviceKind kind, Duration every) {
        DeviceEntry entry = new DeviceEntry(kind, null, null, null);
        assertThat(home.desk.workshop().mount(Device.mounted(id, address, entry, every, false))).isEmpty();
    }

    private void says(DeviceAddress address, Sign sign, boolean is) {
        home.desk.onReport(address,
                new DeviceReport(ReportKind.STATUS, null, null, null, Map.of(sign, is), null, null), null);
    }

    private void answerEverything() {
        List.copyOf(home.events()).forEach(this::answer);
    }

    /** As the central does: only a real alarm has a number. */
    private void answer(GatewayMessage event) {
        boolean real = event instanceof AlarmRaised alarm && !alarm.test();
        home.desk.onCentralMessage(new Receipt(event.key(), real ? Home.ALARM : null));
    }

    private <M extends GatewayMessage> List<M> published(Class<M> kind) {
        Set<EventKey> seen = new HashSet<>();
        return home.published.stream().filter(kind::isInstance).map(kind::cast)
                .filter(message -> seen.add(message.key())).toList();
    }

    /** Each once, however often it was sent. */
    private List<AlarmRaised> alarms() {
        return published(AlarmRaised.class);
    }

    @Test
    void a_detector_that_repeats_smoke_is_one_alarm_stored_and_told() {
        for (int i = 0; i < 100; i++) {
            says(ZIGBEE_SMOKE, Sign.SMOKE, true);
            home.pass(Duration.ofSeconds(2));
        }
        assertThat(alarms()).extracting(AlarmRaised::cause).containsExactly(Cause.SMOKE);
        assertThat(alarms()).extracting(AlarmRaised::test).containsOnly(false);
        assertThat(home.told).contains(Signal.PRESSED);
        says(ZIGBEE_SMOKE, Sign.SMOKE, false);
        home.pass(Duration.ofSeconds(11));
        assertThat(home.reports()).extracting(report -> report.condition()).containsExactly(DeviceCondition.CLEARED);
    }

    @Test
    void an_alarm_of_a_device_nobody_mounted_is_an_alarm_and_the_technician_sees_the_stranger() {
        DeviceAddress unknown = new DeviceAddress(Adapter.ZIGBEE, "Badeværelse/snor");
        says(unknown, Sign.SOS, true);
        assertThat(alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.cause()).isEqualTo(Cause.BUTTON);
            assertThat(alarm.key().source().device()).isEqualTo(new DeviceId("zigbee-Badev_relse_snor"));
        });
        assertThat(home.desk.workshop().strangers()).extracting(Stranger::address).containsExactly(unknown);
    }

    @Test
    void strangers_are_remembered_within_limits() {
        for (int i = 0; i < 10_000; i++) {
            says(new DeviceAddress(Adapter.ZIGBEE, "noise-" + i), Sign.VIBRATION, true);
        }
        assertThat(home.desk.workshop().strangers()).hasSize(Strangers.MOST);
        assertThat(alarms()).isEmpty();
    }

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

    private DeviceStatus device(String id) {
        return home.desk.workshop().devices().stream().filter(status -> status.device().id().value().equals(id))
                .findFirst().orElseThrow();
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
    void a_trouble_is_reported_once_also_over_a_restart_and_so_is_its_end() {
        home.pass(Duration.ofHours(4).plusSeconds(1));
        assertThat(published(TechnicalReported.class)).filteredOn(said -> SMOKE_2.equals(said.key().source().device()))
                .singleElement().extracting(TechnicalReported::trouble, TechnicalReported::present)
                .containsExactly(Trouble.SILENT, true);

        answerEverything();
        home.boot();
        home.desk.start();
        home.desk.onLinkUp();
        home.published.clear();
        home.pass(Duration.ofHours(5));
        assertThat(published(TechnicalReported.class)).isEmpty();
        says(ZIGBEE_SMOKE, Sign.SMOKE, false);
        assertThat(published(TechnicalReported.class)).singleElement()
                .extracting(TechnicalReported::trouble, TechnicalReported::present)
                .containsExactly(Trouble.SILENT, false);
    }

    @Test
    void a_lock_is_told_by_its_bolt_and_never_by_its_command() {
        says(ZIGBEE_LOCK, BoltState.LOCKED, 80);
        home.desk.onReport(ZIGBEE_LOCK, new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), null,
                new LockReading(null, dk.nattevagt.protocol.message.LockCommand.UNLOCK)), null);
        says(ZIGBEE_LOCK, BoltState.LOCKED, 80);
        assertThat(published(LockReported.class)).extracting(LockReported::bolt)
                .containsExactly(BoltState.LOCKED, BoltState.LOCKED);
    }

    private void says(DeviceAddress lock, BoltState bolt, int percent) {
        home.desk.onReport(lock, new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), percent,
                new LockReading(bolt, null)), null);
    }

    @Test
    void a_fix_seen_before_is_not_sent_again_and_an_older_one_is_history() {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        for (Instant at : List.of(noon, noon, noon.plusSeconds(60), noon.plusSeconds(30))) {
            home.desk.onReport(TRACKER, new DeviceReport(ReportKind.POSITION, null, at,
                    new Fix(new Place(55.25, 12.5), null, true, null), Map.of(), null, null), null);
        }
        assertThat(published(PositionReported.class)).extracting(said -> said.order().wireName())
                .containsExactly("new", "new", "late");
    }

    @Test
    void a_lost_radio_is_one_trouble_of_the_gateway_and_its_return_is_told() {
        home.desk.onRadio(Adapter.ZIGBEE, true);
        home.desk.onRadio(Adapter.ZIGBEE, false);
        home.desk.onRadio(Adapter.ZIGBEE, false);
        home.desk.onRadio(Adapter.ZIGBEE, true);
        assertThat(published(TechnicalReported.class)).extracting(TechnicalReported::present)
                .containsExactly(false, true, false);
        assertThat(published(TechnicalReported.class)).allMatch(said -> said.key().source().device() == null);
    }

    @Test
    void the_table_is_listed_again_while_the_central_has_another_one() {
        home.desk.onCentralMessage(new HeartbeatHeard(new EventId("h"), home.now, "0000000000000000"));
        assertThat(published(DeviceListed.class)).hasSize(3);
        home.desk.onCentralMessage(new HeartbeatHeard(new EventId("h"), home.now, "0000000000000000"));
        assertThat(published(DeviceListed.class)).hasSize(3);
    }

    @Test
    void a_heartbeat_carries_the_gateways_health() {
        home.pass(Duration.ofSeconds(20));
        Heartbeat first = published(Heartbeat.class).getLast();
        home.desk.onCentralMessage(new HeartbeatHeard(first.key().id(), home.now.minusSeconds(3), null));
        home.pass(Duration.ofSeconds(20));
        Heartbeat second = published(Heartbeat.class).getLast();
        assertThat(second.health().diskFreeMb()).isEqualTo(12_000L);
        assertThat(second.health().temperatureC()).isEqualTo(48);
        assertThat(second.health().uplink()).isEqualTo(1);
        assertThat(second.health().clockOffsetMs()).isEqualTo(3_000L);
        assertThat(second.health().deviceDigest()).hasSize(16);
    }

    @Test
    void a_central_that_does_not_answer_is_told_to_the_citizen_and_its_return_too() {
        home.pass(Duration.ofSeconds(61));
        assertThat(home.lastTold()).isEqualTo(Signal.OFFLINE);
        home.pass(Duration.ofMinutes(10));
        assertThat(home.told).containsOnlyOnce(Signal.OFFLINE);
        home.desk.onCentralMessage(new HeartbeatHeard(new EventId("h"), home.now, null));
        home.pass(Duration.ofMillis(100));
        assertThat(home.lastTold()).isEqualTo(Signal.ONLINE_AGAIN);
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
