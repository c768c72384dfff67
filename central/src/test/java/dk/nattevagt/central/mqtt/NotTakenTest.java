package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be stored now is not confirmed, so that it comes again; and whoever asks too much delays only themselves. */
class NotTakenTest {
    private static final int QUOTA_EXCEEDED = 0x97;
    private static final int UNSPECIFIED_ERROR = 0x80;
    private static final int RECEIVE_MAXIMUM_EXCEEDED = 0x93;
    private static final String OWN = "nattevagt/1/gw-0001/up/alarm";

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() {
        house = House.open(data, House.quick(), 1000);
    }

    private void reopen(Limits limits, int laneCapacity) {
        house.close();
        house = House.open(data, limits, laneCapacity);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_full_lane_takes_nothing_and_the_event_passes_when_it_comes_again() {
        reopen(House.quick(), 1);
        Gateway gateway = house.gateway("gw-0001");
        house.store.hold();
        List<IMqttToken> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(gateway.send(OWN, Events.press("gw-0001", "e-" + i), 1));
        }
        IMqttToken last = sent.getLast();
        assertThat(Gateway.code(last)).isEqualTo(QUOTA_EXCEEDED);
        assertThat(gateway.hasHeardNothing()).isTrue();
        house.store.letGo();
        await().until(() -> sent.stream().allMatch(IMqttToken::isComplete));
        long refused = sent.stream().filter(token -> Gateway.code(token) == QUOTA_EXCEEDED).count();
        assertThat(house.notTaken("lane-full")).isEqualTo((double) refused);

        assertThat(gateway.publish("alarm", Events.press("gw-0001", "e-3"))).isZero();
        await().until(() -> gateway.receipt().event().id().value().equals("e-3"));
    }

    @Test
    void a_full_disk_confirms_nothing_and_the_connection_stays_up() {
        Gateway gateway = house.gateway("gw-0001");
        house.store.fail(true);
        assertThat(gateway.publish("alarm", Events.press("gw-0001", "e-1"))).isEqualTo(UNSPECIFIED_ERROR);
        assertThat(house.notTaken("store-failed")).isEqualTo(1);
        assertThat(gateway.hasHeardNothing()).isTrue();
        house.store.fail(false);
        assertThat(gateway.publish("alarm", Events.press("gw-0001", "e-1"))).isZero();
        assertThat(gateway.receipt().alarm()).isNotNull();
    }

    @Test
    void in_mqtt_3_the_connection_ends_unconfirmed_so_that_the_client_sends_again() {
        Old gateway = house.oldGateway("gw-0001");
        house.store.fail(true);
        gateway.publish(OWN, Events.press("gw-0001", "e-1"));
        await().until(gateway::isClosed);
        assertThat(gateway.acknowledged()).isZero();
        assertThat(house.connectionsDropped("not-stored")).isEqualTo(1);

        house.store.fail(false);
        Old again = house.oldGateway("gw-0001");
        again.publish(OWN, Events.press("gw-0001", "e-1"));
        await().until(() -> again.acknowledged() == 1);
        assertThat(house.alarms()).hasSize(1);
    }

    @Test
    void more_in_hand_than_agreed_ends_the_connection_and_nothing_accepted_is_lost() {
        reopen(Limits.standard(), 1000);
        Old flood = house.oldGateway("gw-0001");
        house.store.hold();
        for (int i = 0; i < 65; i++) {
            flood.publish(OWN, Events.press("gw-0001", "e-" + i));
        }
        await().until(flood::isClosed);
        assertThat(house.connectionsDropped("too-many-in-hand")).isEqualTo(1);
        house.store.letGo();
        await().untilAsserted(() -> assertThat(house.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(64)));
    }

    @Test
    void mqtt_5_agrees_on_a_window_and_says_why_it_hangs_up_on_a_flood() throws IOException {
        Limits two = new Limits(2, 64, 256, 16, 15, 10, House.quick().authenticateWithin(),
                House.quick().acknowledgeWithin(), House.quick().closeUnanswered());
        reopen(two, 1000);
        assertThat(house.gateway("gw-0001").connack().getReceiveMaximum()).isEqualTo(2);
        house.store.hold();
        try (Raw gateway = Raw.connect(house.port, 5)) {
            for (int i = 1; i <= 3; i++) {
                gateway.publish(5, i, OWN, Events.press("gw-0001", "e-" + i));
            }
            assertThat(gateway.packet()).startsWith((byte) 0xE0, (byte) RECEIVE_MAXIMUM_EXCEEDED);
            assertThat(gateway.packet()).isEmpty();
        }
    }

    @Test
    void a_flood_without_acknowledgement_loses_what_is_too_much_and_stays_connected() {
        reopen(Limits.standard(), 1000);
        Gateway gateway = house.gateway("gw-0001");
        house.store.hold();
        for (int i = 0; i < 65; i++) {
            var _ = gateway.send(OWN, Events.press("gw-0001", "e-" + i), 0);
        }
        await().until(() -> house.notTaken("too-many-in-hand") == 1);
        assertThat(gateway.isConnected()).isTrue();
        house.store.letGo();
        await().untilAsserted(() -> assertThat(house.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(64)));
    }

    @Test
    void while_one_gateway_floods_another_ones_alarm_passes() throws InterruptedException {
        reopen(Limits.standard(), 1000);
        Gateway quiet = house.gateway("gw-0002");
        Thread flood = Thread.ofVirtual().start(() -> {
            Old flooding = house.oldGateway("gw-0001");
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                if (flooding.isClosed()) {
                    flooding = house.oldGateway("gw-0001");
                }
                flooding.publish(OWN, i % 2 == 0 ? Events.bytes("garbage") : Events.press("gw-0001", "e-" + i));
            }
        });
        await().until(() -> house.metric("nattevagt_mqtt_received_total") > 500);
        for (int i = 0; i < 20; i++) {
            assertThat(quiet.publish("alarm", Events.press("gw-0002", "q-" + i))).isZero();
            assertThat(quiet.receipt().event().id().value()).isEqualTo("q-" + i);
        }
        flood.interrupt();
        flood.join();
        assertThat(house.refused("not-json")).isPositive();
    }
}
