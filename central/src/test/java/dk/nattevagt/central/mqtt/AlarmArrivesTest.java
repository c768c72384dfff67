package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.wire.DeviceDigest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway's alarm reaches the database, and the gateway hears so: after the commit, and not before. */
class AlarmArrivesTest {
    private static final String OWN = "nattevagt/1/gw-0001/up/alarm";

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() {
        house = House.open(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv5", "mqttv311"})
    void mosquitto_pub_with_the_contracts_example_raises_an_alarm(String version) {
        Mosquitto.Ended ended = Mosquitto.publish(house.port, List.of("-V", version, "-i", "gw-0001", "-u", "gw-0001",
                "-P", "demo", "-q", "1", "-t", OWN, "-m", Events.CONTRACT));
        assertThat(ended).isEqualTo(new Mosquitto.Ended(0, ""));
        assertThat(house.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.origin().event().id().value()).isEqualTo("01JDA3W9Z4M8Q6T2"));
    }

    @ParameterizedTest
    @CsvSource({"mqttv5,0", "mqttv5,2", "mqttv311,0", "mqttv311,2"})
    void every_quality_of_service_raises_an_alarm(String version, String qos) {
        Mosquitto.Ended ended = Mosquitto.publish(house.port, List.of("-V", version, "-u", "gw-0001", "-P", "demo",
                "-q", qos, "-t", OWN, "-m", Events.CONTRACT));
        assertThat(ended).isEqualTo(new Mosquitto.Ended(0, ""));
        await().untilAsserted(() -> assertThat(house.alarms()).hasSize(1));
    }

    @Test
    void a_tester_hears_the_receipt_on_a_second_connection() {
        Process listener = Mosquitto.subscribe(house.port, List.of("-u", "gw-0001", "-P", "demo", "-q", "1", "-C", "1",
                "-W", "10", "-t", "nattevagt/1/gw-0001/down/#"));
        // Sent again until the listener, whose subscribing nobody sees, has heard one and ends.
        await().until(() -> {
            Mosquitto.publish(house.port,
                    List.of("-u", "gw-0001", "-P", "demo", "-q", "1", "-t", OWN, "-m", Events.CONTRACT));
            return !listener.isAlive();
        });
        assertThat(Mosquitto.await(listener).output())
                .contains("\"event\":\"01JDA3W9Z4M8Q6T2\"", "\"alarm\":\"alarm-1\"");
        assertThat(house.alarms()).hasSize(1);
    }

    @Test
    void the_same_event_twice_is_one_alarm_and_two_receipts() {
        Gateway gateway = house.gateway("gw-0001");
        byte[] press = Events.press("gw-0001", "e-1");
        assertThat(gateway.publish("alarm", press)).isZero();
        assertThat(gateway.publish("alarm", press)).isZero();
        Receipt first = gateway.receipt();
        assertThat(first.event().id().value()).isEqualTo("e-1");
        assertThat(first.alarm()).isEqualTo(new AlarmId("alarm-1"));
        assertThat(gateway.receipt()).isEqualTo(first);
        assertThat(house.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(1));
    }

    @Test
    void a_new_press_on_an_open_alarm_names_the_same_alarm() {
        Gateway gateway = house.gateway("gw-0001");
        gateway.publish("alarm", Events.press("gw-0001", "e-1"));
        gateway.publish("alarm", Events.press("gw-0001", "e-2"));
        assertThat(gateway.receipt().alarm()).isEqualTo(gateway.receipt().alarm());
        assertThat(house.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void nothing_is_acknowledged_before_the_commit(int qos) {
        Gateway gateway = house.gateway("gw-0001");
        house.store.hold();
        IMqttToken publish = gateway.send(OWN, Events.press("gw-0001", "e-1"), qos);
        await().until(() -> house.metric("nattevagt_mqtt_received_total") == 1);
        // A refused message overtakes it: the front door has had time to answer, and has not.
        gateway.publish("alarm", Events.bytes("not json"));
        assertThat(gateway.refusal().reason().wireName()).isEqualTo("not-json");
        assertThat(publish.isComplete()).isFalse();
        assertThat(gateway.hasHeardNothing()).isTrue();
        assertThat(house.alarms()).isEmpty();

        house.store.letGo();
        assertThat(Gateway.code(publish)).isZero();
        assertThat(gateway.receipt().event().id().value()).isEqualTo("e-1");
        assertThat(house.alarms()).hasSize(1);
        assertThat(house.metric("nattevagt_intake_seconds_count")).isEqualTo(1);
    }

    @Test
    void an_unknown_device_of_a_known_gateway_is_still_an_alarm() {
        Gateway gateway = house.gateway("gw-0001");
        byte[] press = Events.press("gw-0001", "borrowed-9", "e-1", "2026-11-21T02:13:45Z");
        assertThat(gateway.publish("alarm", press)).isZero();
        assertThat(gateway.receipt().alarm()).isNotNull();
        assertThat(gateway.publish("alarm", press)).isZero();
        assertThat(house.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.origin().deviceKnown()).isFalse());
        assertThat(house.metric("nattevagt_device_unknown_total")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:07Z", "2099-12-31T23:59:59Z"})
    void a_clock_years_off_delays_no_alarm(String time) {
        Gateway gateway = house.gateway("gw-0001");
        assertThat(gateway.publish("alarm", Events.press("gw-0001", "button-1", "e-1", time))).isZero();
        assertThat(gateway.receipt().alarm()).isNotNull();
        Alarm alarm = house.alarms().getFirst();
        assertThat(alarm.origin().timing().clockCredible()).isFalse();
        assertThat(alarm.origin().timing().raisedAt()).isEqualTo(house.clock.instant());
        assertThat(house.metric("nattevagt_clock_incredible_total")).isEqualTo(1);
    }

    @Test
    void a_heartbeat_is_acknowledged_and_answered_with_the_centrals_time_and_gets_no_receipt() {
        Gateway gateway = house.gateway("gw-0001");
        house.clock.set(Instant.parse("2026-11-21T03:00:00Z"));
        assertThat(gateway.publish("heartbeat", Events.heartbeat("gw-0001", "h-1"))).isZero();
        HeartbeatHeard heard = gateway.hears(HeartbeatHeard.class);
        assertThat(heard.heartbeat().value()).isEqualTo("h-1");
        assertThat(heard.centralTime()).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
        assertThat(heard.deviceDigest()).isEqualTo(DeviceDigest.of(Map.of()));
        gateway.publish("alarm", Events.press("gw-0001", "e-1"));
        assertThat(gateway.receipt().event().id().value()).isEqualTo("e-1");
        assertThat(house.stores.alarms().contacts()).containsValue(Instant.parse("2026-11-21T03:00:00Z"));
    }

    @Test
    void a_retained_alarm_is_an_alarm_like_any_other() {
        Mosquitto.publish(house.port, List.of("-V", "mqttv5", "-u", "gw-0001", "-P", "demo", "-q", "1", "-r", "-t", OWN,
                "-m", Events.CONTRACT));
        assertThat(house.alarms()).hasSize(1);
    }
}
