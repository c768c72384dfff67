package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way back to the citizen's lamp: told means acknowledged by the gateway itself. */
class CitizenLinkTest {
    private static final GatewayId GW = new GatewayId("gw-0001");
    private static final String PROGRESS_TOPIC = "nattevagt/1/gw-0001/down/progress";
    private static final Progress PROGRESS = new Progress(new AlarmId("alarm-1"), ProgressStage.ON_THE_WAY);

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

    private boolean told() {
        return house.door.tell(GW, PROGRESS).orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void a_gateway_that_acknowledges_has_been_told() {
        Gateway gateway = house.gateway("gw-0001");
        assertThat(told()).isTrue();
        assertThat(gateway.hears()).isEqualTo(PROGRESS);
    }

    @Test
    void a_gateway_that_is_not_connected_has_not_been_told() {
        assertThat(told()).isFalse();
    }

    @Test
    void a_gateway_that_does_not_listen_has_not_been_told() {
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo");
        assertThat(told()).isFalse();
        gateway.subscribe(PROGRESS_TOPIC, 1);
        assertThat(told()).isTrue();
        gateway.unsubscribe(PROGRESS_TOPIC);
        assertThat(told()).isFalse();
        gateway.close();
    }

    @Test
    void a_gateway_that_asked_for_no_acknowledgement_has_been_told_once_it_is_written() {
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo", false);
        assertThat(gateway.subscribe(PROGRESS_TOPIC, 0)).isZero();
        assertThat(told()).isTrue();
        assertThat(gateway.hears()).isEqualTo(PROGRESS);
        gateway.close();
    }

    @Test
    void a_gateway_that_does_not_acknowledge_in_time_has_not_been_told() {
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo", false);
        gateway.subscribe(PROGRESS_TOPIC, 1);
        assertThat(told()).isFalse();
        assertThat(gateway.hears()).isEqualTo(PROGRESS);
        gateway.close();
    }

    @Test
    void a_connection_that_breaks_before_it_acknowledges_has_not_been_told() {
        house.close();
        Limits patient = Limits.standard();
        house = House.open(data, patient, 1000);
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo", false);
        gateway.subscribe(PROGRESS_TOPIC, 1);
        CompletableFuture<Boolean> told = house.door.tell(GW, PROGRESS);
        assertThat(gateway.hears()).isEqualTo(PROGRESS);
        gateway.close();
        assertThat(told.orTimeout(4, TimeUnit.SECONDS).join()).isFalse();
    }

    @Test
    void what_a_tool_beside_it_reads_does_not_count() {
        Gateway tool = house.gateway("gw-0001", "technician");
        assertThat(told()).isFalse();
        assertThat(tool.hears()).isEqualTo(PROGRESS);
    }

    @Test
    void a_connection_that_reads_nothing_holds_only_so_much_and_loses_the_rest() {
        house.close();
        Limits narrow = new Limits(64, 2, 3, 16, 15, 10, House.quick().authenticateWithin(),
                House.quick().acknowledgeWithin(), House.quick().closeUnanswered());
        house = House.open(data, narrow, 1000);
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo", false);
        gateway.subscribe(PROGRESS_TOPIC, 1);
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(house.door.tell(GW, PROGRESS));
        }
        await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        assertThat(all).noneMatch(CompletableFuture::join);
        assertThat(house.metric("nattevagt_mqtt_undelivered_total")).isEqualTo(3);
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
            "nattevagt/1/gw-0001/down/#, 1",
            "nattevagt/1/gw-0001/down/+, 1",
            "nattevagt/1/gw-0001/down/receipt, 1",
            "nattevagt/1/gw-0001/down/lock, 1",
            "nattevagt/1/gw-0002/down/#, 135",
            "nattevagt/1/+/down/receipt, 135",
            "nattevagt/1/gw-0001/#, 135",
            "nattevagt/1/gw-0001/up/alarm, 135",
            "nattevagt/1/gw-0001/down/receipt/x, 135",
            "'#', 135"})
    void a_gateway_listens_to_its_own_down_topics_and_to_nothing_else(String filter, int code) {
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo");
        assertThat(gateway.subscribe(filter, 2)).isEqualTo(code);
        gateway.close();
    }

    @Test
    void in_mqtt_3_a_foreign_filter_fails_too() {
        Process listener = Mosquitto.subscribe(house.port, List.of("-V", "mqttv311", "-u", "gw-0001", "-P", "demo",
                "-W", "5", "-t", "nattevagt/1/gw-0002/down/#"));
        assertThat(Mosquitto.await(listener).output()).contains("All subscription requests were denied");
    }

    @Test
    void a_connection_has_only_so_many_subscriptions() {
        Gateway gateway = Gateway.connect(house.port, "gw-0001", "gw-0001", "demo");
        for (char last = 'a'; last < 'a' + 16; last++) {
            assertThat(gateway.subscribe("nattevagt/1/gw-0001/down/" + last, 1)).isEqualTo(1);
        }
        assertThat(gateway.subscribe("nattevagt/1/gw-0001/down/#", 1)).isEqualTo(0x83);
        assertThat(gateway.subscribe("nattevagt/1/gw-0001/down/a", 0)).isZero();
        gateway.close();
    }
}
