package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway says of its equipment, over MQTT. */
class EquipmentArrivesTest {
    private static final String OWN = "nattevagt/1/gw-0001/up/";

    @TempDir
    Path data;
    private House house;
    private Gateway gateway;

    @BeforeEach
    void open() {
        house = House.open(data, Limits.standard(), 20);
        gateway = house.gateway("gw-0001");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] event(String id, String device, String type, String data) {
        return Events.bytes("""
                {"specversion":"1.0","id":"%s","type":"dk.nattevagt.%s","source":"/gateways/gw-0001/devices/%s",
                 "data":%s}
                """.formatted(id, type, device, data));
    }

    private static byte[] position(String id) {
        return event(id, "tracker-1", "position.reported",
                "{\"place\":{\"latitude\":55.6,\"longitude\":12.3},\"valid\":true,\"order\":\"new\"}");
    }

    @Test
    void everything_a_gateway_says_is_receipted_without_an_alarm() {
        assertThat(gateway.publish("device", event("e-1", "cord-1", "device.listed",
                "{\"kind\":\"pull-cord\",\"mounted\":true}"))).isZero();
        assertThat(gateway.publish("device", event("e-2", "cord-1", "technical.reported",
                "{\"trouble\":\"silent\",\"present\":true}"))).isZero();
        assertThat(gateway.publish("lock", event("e-3", "lock-1", "lock.reported", "{\"bolt\":\"locked\"}"))).isZero();
        assertThat(gateway.publish("position", position("e-4"))).isZero();
        assertThat(gateway.publish("alarm", event("e-5", "cord-1", "alarm.raised",
                "{\"cause\":\"pull-cord\",\"test\":true}"))).isZero();
        for (int i = 1; i <= 5; i++) {
            var receipt = gateway.receipt();
            assertThat(receipt.event().id().value()).isEqualTo("e-" + i);
            assertThat(receipt.alarm()).isNull();
        }
        assertThat(house.alarms()).isEmpty();
        assertThat(house.stores.equipment().lasting()).hasSize(1);
        assertThat(house.stores.equipment().proofs()).hasSize(1);
        // The lock and the tracker stand in no register; the cord its gateway has mounted.
        assertThat(house.metric("nattevagt_device_unknown_total")).isEqualTo(2);
    }

    @Test
    void an_alarm_overtakes_a_flood_of_positions_that_wait_for_the_disk() {
        house.store.hold();
        for (int i = 1; i <= 15; i++) {
            gateway.send(OWN + "position", position("p-" + i), 1);
        }
        IMqttToken press = gateway.send(OWN + "alarm", Events.press("gw-0001", "e-1"), 1);
        await().until(() -> house.metric("nattevagt_mqtt_received_total") == 16);
        await().until(() -> house.notTaken("lane-full") == 4);
        house.store.letGo();
        assertThat(Gateway.code(press)).isZero();
        assertThat(gateway.receipt().event().id().value()).isEqualTo("p-1");
        assertThat(gateway.receipt().event().id().value()).isEqualTo("e-1");
    }
}
