package dk.nattevagt.gateway.paho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.peer.TestCentral;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
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

    private static final AlarmRaised PRESS = new AlarmRaised(
            new EventKey(EventSource.parse("/gateways/gw-0001/devices/button-1"), new EventId("e1")), null,
            Cause.BUTTON,
            null, null);

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

    @Test
    void a_way_on_which_nothing_is_acknowledged_is_left_at_once_for_the_next() {
        try (TestCentral dumb = new TestCentral();
                TestCentral second = new TestCentral();
                PahoLink link = new PahoLink(List.of(impatient(dumb), impatient(second)), Duration.ofMinutes(5), NOBODY,
                        new Random(1))) {
            dumb.acknowledges(false);
            dumb.answers(false);
            link.start();
            await().atMost(PATIENCE).until(() -> Integer.valueOf(1).equals(link.uplink()));

            link.publish(PRESS);

            await().atMost(PATIENCE).until(() -> Integer.valueOf(2).equals(link.uplink()));
            link.publish(PRESS);
            await().atMost(PATIENCE).until(() -> second.alarms().size() == 1);
        }
    }

    private static Uplink impatient(TestCentral central) {
        LinkSettings usual = to(central).settings();
        return new Uplink(new LinkSettings(usual.uri(), usual.gateway(), usual.password(), null, null,
                usual.keepAlive(), Duration.ofSeconds(1)));
    }
}
