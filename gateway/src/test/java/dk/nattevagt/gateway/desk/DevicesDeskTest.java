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
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Devices that speak in messages: their alarms and their troubles. */
class DevicesDeskTest extends DevicesFixture {

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
                new LockReading(null, dk.nattevagt.protocol.message.LockCommand.UNLOCK)), true, null);
        says(ZIGBEE_LOCK, BoltState.LOCKED, 80);
        assertThat(published(LockReported.class)).extracting(LockReported::bolt)
                .containsExactly(BoltState.LOCKED);
    }

    @Test
    void a_fix_seen_before_is_not_sent_again_and_an_older_one_is_history() {
        Instant one = Instant.parse("2026-11-21T01:00:00Z");
        for (Instant at : List.of(one, one, one.plusSeconds(60), one.plusSeconds(30))) {
            home.desk.onReport(TRACKER, new DeviceReport(ReportKind.POSITION, null, at,
                    new Fix(new Place(55.25, 12.5), null, true, null), Map.of(), null, null), true, null);
        }
        assertThat(published(PositionReported.class)).extracting(said -> said.order().wireName())
                .containsExactly("new", "new", "late");
    }

    @Test
    void a_radio_that_fails_for_a_moment_is_not_lost() {
        home.desk.onRadio(Adapter.ZIGBEE, false);
        home.pass(Duration.ofSeconds(14));
        home.desk.onRadio(Adapter.ZIGBEE, true);
        home.pass(Duration.ofSeconds(20));
        assertThat(published(TechnicalReported.class)).extracting(TechnicalReported::present).containsExactly(false);
    }

    @Test
    void a_lost_radio_is_one_trouble_of_the_gateway_and_its_return_is_told() {
        home.desk.onRadio(Adapter.ZIGBEE, true);
        home.pass(Duration.ofSeconds(1));
        home.desk.onRadio(Adapter.ZIGBEE, false);
        home.desk.onRadio(Adapter.ZIGBEE, false);
        home.pass(Duration.ofSeconds(15));
        home.pass(Duration.ofSeconds(15));
        home.desk.onRadio(Adapter.ZIGBEE, true);
        home.pass(Duration.ofSeconds(1));
        assertThat(published(TechnicalReported.class)).extracting(TechnicalReported::present)
                .containsExactly(false, true, false);
        assertThat(published(TechnicalReported.class)).allMatch(said -> said.key().source().device() == null);
    }

    @Test
    void the_table_is_listed_again_while_the_central_has_another_one() {
        home.desk.onCentralMessage(new HeartbeatHeard(new EventId("h"), home.now, "0000000000000000"));
        assertThat(published(DeviceListed.class)).hasSize(4);
        home.desk.onCentralMessage(new HeartbeatHeard(new EventId("h"), home.now, "0000000000000000"));
        assertThat(published(DeviceListed.class)).hasSize(4);
    }

    @Test
    void a_configuration_against_the_rules_starts_with_every_device_and_a_smoke_alarm_in_it_still_calls() {
        home.file.saved = List.of();
        home.devices = List.of(
                Device.mounted(SMOKE_2, ZIGBEE_SMOKE, new DeviceEntry(DeviceKind.SMOKE, null, null, null), null,
                        false));
        home.boot().start();
        home.desk.onLinkUp();

        assertThat(home.desk.workshop().devices()).extracting(status -> status.device().id()).contains(SMOKE_2);
        says(ZIGBEE_SMOKE, Sign.SMOKE, true);
        assertThat(alarms()).extracting(AlarmRaised::cause).contains(Cause.SMOKE);
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
}
