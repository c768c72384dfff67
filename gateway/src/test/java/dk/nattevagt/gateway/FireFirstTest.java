package dk.nattevagt.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Smoke is never queued behind anything on its way out of the home: over a real MQTT connection. */
class FireFirstTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestCentral central = new TestCentral();
    private final GatewayHouse house;

    FireFirstTest(@TempDir Path folder) {
        this.house = new GatewayHouse(folder);
    }

    @AfterEach
    void close() {
        central.close();
    }

    @Test
    void a_fire_leaves_at_once_with_a_full_window_and_first_of_all_when_contact_is_back() throws Exception {
        central.answers(false);
        int presses = Urgency.ALARM.seats() + 2;
        try (Gateway gateway = house.start(central.port())) {
            await().atMost(PATIENCE).until(central::isSubscribed);
            for (int press = 0; press < presses; press++) {
                house.press();
            }
            await().atMost(PATIENCE).until(() -> pressed().size() == Urgency.ALARM.seats());

            house.pins.set(GatewayHouse.SMOKE, false);
            await().atMost(PATIENCE).until(() -> central.alarms().stream().anyMatch(FireFirstTest::isFire));
            assertThat(pressed()).as("no press has made room for it").hasSize(Urgency.ALARM.seats());

            central.kill();
            int before = central.alarms().size();
            central.start();
            await().atMost(PATIENCE).until(() -> central.alarms().size() > before);
            assertThat(central.alarms().get(before)).as("the first on the new connection")
                    .matches(FireFirstTest::isFire);
            central.answers(true);
            assertThat(gateway.ended()).isNotDone();
        }
    }

    private static boolean isFire(AlarmRaised alarm) {
        return alarm.cause() == Cause.SMOKE;
    }

    private List<EventKey> pressed() {
        return central.alarms().stream().filter(alarm -> alarm.cause() == Cause.BUTTON).map(AlarmRaised::key).distinct()
                .toList();
    }
}
