package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.CentralMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two ways to the central. */
class UplinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final LinkListener NOBODY = new LinkListener() {
        @Override
        public void linkUp() {
            // The number of the way tells.
        }

        @Override
        public void linkDown() {
            // The number of the way tells.
        }

        @Override
        public void message(CentralMessage message, Runnable done) {
            done.run();
        }
    };

    private static Uplink to(TestCentral central) {
        return new Uplink(new LinkSettings(URI.create("tcp://127.0.0.1:" + central.port()), new GatewayId("gw-0001"),
                TestCentral.PASSWORD, null));
    }

    @Test
    void the_second_way_is_taken_while_the_first_is_dead_and_left_when_it_answers_again() {
        try (TestCentral best = new TestCentral();
                TestCentral second = new TestCentral();
                PahoLink link = new PahoLink(List.of(to(best), to(second)), Duration.ofSeconds(1), NOBODY,
                        new Random(1))) {
            best.kill();
            link.start();
            assertThat(link.uplink()).isNull();
            await().atMost(PATIENCE).until(() -> Integer.valueOf(2).equals(link.uplink()));
            await().atMost(PATIENCE).until(second::isSubscribed);

            best.start();

            await().atMost(PATIENCE).until(() -> Integer.valueOf(1).equals(link.uplink()));
        }
    }
}
