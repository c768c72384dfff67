package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, and who stays in. */
class AdmissionTest {
    private static final GatewayId GW = new GatewayId("gw-0001");
    private static final Progress PROGRESS = new Progress(new AlarmId("alarm-1"), ProgressStage.ACCEPTED);
    private static final int SESSION_TAKEN_OVER = 0x8E;
    private static final int QUOTA_EXCEEDED = 0x97;

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() {
        house = House.open(data, House.quick(), 1000);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"gw-0001,wrong,wrong-password", "gw-9999,demo,unknown-gateway", "../etc,demo,unknown-gateway"})
    void whoever_cannot_be_a_gateway_stays_out_and_is_counted(String user, String password, String reason) {
        assertThatExceptionOfType(MqttException.class)
                .isThrownBy(() -> Gateway.tryToConnect(house.port, user, user, password, true))
                .satisfies(refused -> assertThat(refused.getReasonCode()).isEqualTo(0x86));
        assertThat(house.connectionsRefused(reason)).isEqualTo(1);
        var _ = house.gateway("gw-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqttv311", "mqttv5"})
    void a_wrong_password_is_refused_in_both_versions(String version) {
        Mosquitto.Ended ended = Mosquitto.publish(house.port, List.of("-V", version, "-u", "gw-0001", "-P", "wrong",
                "-q", "1", "-t", "nattevagt/1/gw-0001/up/alarm", "-m", Events.CONTRACT));
        assertThat(ended.output()).containsIgnoringCase("user name or password");
        assertThat(ended.exitCode()).isNotZero();
        assertThat(house.connectionsRefused("wrong-password")).isEqualTo(1);
        assertThat(house.alarms()).isEmpty();
    }

    @Test
    void a_connection_without_name_or_password_stays_out() {
        Mosquitto.publish(house.port, List.of("-q", "1", "-t", "nattevagt/1/gw-0001/up/alarm", "-m", "x"));
        assertThat(house.connectionsRefused("no-credentials")).isEqualTo(1);
    }

    @Test
    void a_password_check_that_fails_or_hangs_lets_nobody_in_and_is_not_called_a_wrong_password() {
        house.close();
        CompletableFuture<Boolean> never = new CompletableFuture<>();
        house = new House(data, MqttSettings.loopback(0), House.quick(), 1000,
                (gateway,
                        _) -> gateway.equals(GW) ? never : CompletableFuture.failedFuture(new IllegalStateException()));
        for (String gateway : List.of("gw-0001", "gw-0002")) {
            assertThatExceptionOfType(MqttException.class)
                    .isThrownBy(() -> Gateway.tryToConnect(house.port, gateway, gateway, "demo", true))
                    .satisfies(refused -> assertThat(refused.getReasonCode()).isEqualTo(0x88));
        }
        assertThat(house.connectionsRefused("authentication-failed")).isEqualTo(2);
    }

    @Test
    void a_new_connection_of_the_gateway_takes_over_and_the_late_end_of_the_old_one_changes_nothing() {
        Gateway old = house.gateway("gw-0001");
        Gateway now = house.gateway("gw-0001");
        await().until(() -> !old.isConnected());
        assertThat(old.disconnectedWith()).isEqualTo(SESSION_TAKEN_OVER);
        assertThat(house.connectionsDropped("taken-over")).isEqualTo(1);

        assertThat(house.door.tell(GW, PROGRESS).orTimeout(5, TimeUnit.SECONDS).join()).isTrue();
        assertThat(now.hears()).isEqualTo(PROGRESS);
        assertThat(house.metric("nattevagt_mqtt_connected_gateways")).isEqualTo(1);
        assertThat(now.publish("alarm", Events.press("gw-0001", "e-1"))).isZero();
        assertThat(now.receipt().event().id().value()).isEqualTo("e-1");
        assertThat(old.hasHeardNothing()).isTrue();
    }

    @Test
    void an_event_under_way_when_its_connection_is_taken_over_is_received_on_the_new_one() {
        Gateway old = house.gateway("gw-0001");
        house.store.hold();
        var _ = old.send("nattevagt/1/gw-0001/up/alarm", Events.press("gw-0001", "e-1"), 1);
        await().until(() -> house.metric("nattevagt_mqtt_received_total") == 1);
        Gateway now = house.gateway("gw-0001");
        house.store.letGo();
        assertThat(now.receipt().event().id().value()).isEqualTo("e-1");
    }

    @Test
    void a_gateway_that_goes_is_no_longer_connected() {
        Gateway gateway = house.gateway("gw-0001");
        assertThat(house.metric("nattevagt_mqtt_connected_gateways")).isEqualTo(1);
        gateway.close();
        await().until(() -> house.metric("nattevagt_mqtt_connected_gateways") == 0);
    }

    @Test
    void a_tool_under_another_client_id_does_not_disturb_the_gateway() {
        Gateway gateway = house.gateway("gw-0001");
        Gateway tool = house.gateway("gw-0001", "technician");
        assertThat(tool.publish("alarm", Events.press("gw-0001", "e-1"))).isZero();
        assertThat(tool.receipt()).isEqualTo(gateway.receipt());
        assertThat(gateway.isConnected()).isTrue();
        assertThat(house.metric("nattevagt_mqtt_connected_gateways")).isEqualTo(1);
    }

    @Test
    void a_gateway_has_only_so_many_tools_beside_it_and_always_room_for_itself() {
        List<Gateway> tools = new ArrayList<>(List.of(house.gateway("gw-0001", "a"), house.gateway("gw-0001", "b")));
        assertThatExceptionOfType(MqttException.class)
                .isThrownBy(() -> Gateway.tryToConnect(house.port, "gw-0001", "c", "demo", true))
                .satisfies(refused -> assertThat(refused.getReasonCode()).isEqualTo(QUOTA_EXCEEDED));
        assertThat(house.connectionsRefused("too-many-sessions")).isEqualTo(1);
        tools.add(house.gateway("gw-0001"));
        tools.add(house.gateway("gw-0002", "c"));
        assertThat(tools).allSatisfy(tool -> assertThat(tool.isConnected()).isTrue());
    }

    @Test
    void only_so_many_passwords_are_checked_at_once() {
        house.close();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Boolean> slow = new CompletableFuture<>();
        Limits one = new Limits(64, 64, 256, 16, 15, 1, House.quick().authenticateWithin().multipliedBy(20),
                House.quick().acknowledgeWithin(), House.quick().closeUnanswered());
        house = new House(data, MqttSettings.loopback(0), one, 1000, (_, _) -> {
            asked.complete(null);
            return slow;
        });
        CompletableFuture<Gateway> first = CompletableFuture
                .supplyAsync(() -> Gateway.connect(house.port, "gw-0001", "gw-0001", "demo"));
        asked.join();
        Mosquitto.publish(house.port, List.of("-u", "gw-0002", "-P", "demo", "-t", "x", "-m", "x"));
        assertThat(house.connectionsRefused("busy")).isEqualTo(1);
        slow.complete(true);
        assertThat(first.join().isConnected()).isTrue();
        first.join().close();
    }
}
