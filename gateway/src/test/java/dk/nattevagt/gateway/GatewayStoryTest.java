package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole gateway between a tree of pins and a real MQTT server. */
class GatewayStoryTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");

    private final TestCentral central = new TestCentral();
    private final GatewayHouse house;

    GatewayStoryTest(@TempDir Path folder) {
        this.house = new GatewayHouse(folder);
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        central.close();
    }

    @Test
    void a_press_reaches_the_central_and_the_citizen_follows_it() throws Exception {
        try (Gateway gateway = house.start(central.port())) {
            await().until(() -> central.heard().stream().anyMatch(Heartbeat.class::isInstance));

            house.press();

            await().until(() -> central.alarms().size() == 1);
            assertThat(central.alarms().getFirst().cause()).isEqualTo(Cause.BUTTON);
            assertThat(central.alarms().getFirst().key().source().device()).isEqualTo(new DeviceId("button-1"));
            await().until(() -> house.said().contains("Alarmen er modtaget.")
                    && house.pins.level(GatewayHouse.LAMP).equals("1"));
            central.say(GATEWAY, new Progress(TestCentral.ALARM, ProgressStage.ON_THE_WAY));
            await().until(() -> house.said().contains("Hjælpen er på vej."));
            central.say(GATEWAY, new Progress(TestCentral.ALARM, ProgressStage.CLOSED));
            await().until(() -> house.said().contains("Alarmen er afsluttet."));
            assertThat(gateway.ended()).isNotDone();
        }
    }

    @Test
    void smoke_on_a_normally_closed_contact_is_an_alarm_and_its_clearing_is_reported() throws Exception {
        try (Gateway gateway = house.start(central.port())) {
            house.pins.set(GatewayHouse.SMOKE, false);
            await().until(() -> central.alarms().stream().anyMatch(alarm -> alarm.cause() == Cause.SMOKE));
            house.pins.set(GatewayHouse.SMOKE, true);

            await().until(() -> central.heard().stream().anyMatch(message -> message instanceof DeviceReported report
                    && report.condition() == DeviceCondition.CLEARED));
            assertThat(gateway.ended()).isNotDone();
        }
    }

    @Test
    void a_press_while_the_central_is_gone_arrives_when_it_is_back_and_says_how_long_it_waited() throws Exception {
        try (Gateway gateway = house.start(central.port())) {
            await().until(central::isSubscribed);
            central.kill();
            house.press();
            house.press();
            await().until(() -> house.said().lines().count() >= 2);

            central.start();

            await().until(() -> central.alarms().stream().map(AlarmRaised::key).distinct().count() == 2);
            assertThat(central.alarms()).allSatisfy(alarm -> assertThat(alarm.held()).isPositive());
            await().until(() -> house.said().contains("Alarmen er modtaget."));
            assertThat(gateway.ended()).isNotDone();
        }
    }

    @Test
    void a_press_before_a_crash_is_delivered_after_the_restart_with_the_same_id_and_then_no_more() throws Exception {
        central.answers(false);
        Process first = GatewayProcess.start(house.configFile(central.port()));
        GatewayProcess.awaitReady(first);
        house.press();
        await().until(() -> central.alarms().size() == 1);
        EventKey pressed = central.alarms().getFirst().key();
        first.destroyForcibly().waitFor();

        central.answers(true);
        try (Gateway second = house.start(central.port())) {
            await().until(() -> house.said().contains("Alarmen er modtaget."));
            assertThat(second.ended()).isNotDone();
        }
        List<EventKey> delivered = central.alarms().stream().map(AlarmRaised::key).toList();
        assertThat(delivered).containsExactly(pressed, pressed);
        assertThat(central.alarms().getLast().held()).as("nobody can say how long").isNull();

        try (Gateway third = house.start(central.port())) {
            int before = central.heard().size();
            await().until(() -> central.heard().size() > before);
            assertThat(central.alarms()).hasSize(2);
            assertThat(third.ended()).isNotDone();
        }
    }
}
