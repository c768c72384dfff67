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
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PahoLinkTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    /** Paho runs this many threads for a client; those of dead ones must be gone. */
    private static final int ONE_CLIENT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestCentral central = new TestCentral();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<CentralMessage> heard = new CopyOnWriteArrayList<>();
    private final PahoLink link = link(TestCentral.PASSWORD);

    @AfterEach
    void stop() {
        link.close();
        central.close();
    }

    @Test
    void a_message_arrives_on_its_topic_and_the_answer_comes_back() {
        link.start();
        await().atMost(PATIENCE).until(() -> changes.contains("up"));

        assertThat(link.publish(alarm(1))).isTrue();

        await().atMost(PATIENCE).until(() -> heard.size() == 1);
        assertThat(central.topics()).containsExactly("nattevagt/1/gw-0001/up/alarm");
        assertThat(central.alarms()).containsExactly(alarm(1));
    }

    @Test
    void the_link_comes_up_when_the_central_is_there_later() {
        central.kill();
        link.start();
        assertThat(link.publish(alarm(1))).isFalse();

        central.start();

        await().atMost(PATIENCE).until(() -> changes.contains("up") && central.isSubscribed());
    }

    @Test
    void after_each_kill_of_the_central_the_link_is_back_and_subscribed_again() {
        link.start();
        for (int kill = 1; kill <= 4; kill++) {
            int ups = kill;
            await().atMost(PATIENCE).until(() -> count("up") == ups && central.isSubscribed());
            central.say(GATEWAY, new Progress(TestCentral.ALARM, ProgressStage.ON_THE_WAY));
            await().atMost(PATIENCE).until(() -> heard.size() == ups);
            central.kill();
            await().atMost(PATIENCE).until(() -> count("down") == ups);
            central.start();
        }
        await().atMost(PATIENCE).until(() -> count("up") == 5);
        assertThat(changes).isEqualTo(alternating(5));
        await().atMost(PATIENCE).until(() -> pahoThreads() <= ONE_CLIENT);
    }

    @Test
    void a_central_that_acknowledges_nothing_fills_the_wire_and_blocks_nobody() {
        central.acknowledges(false);
        central.answers(false);
        link.start();
        await().atMost(PATIENCE).until(() -> changes.contains("up"));

        List<Boolean> taken = IntStream.range(0, 30).mapToObj(number -> link.publish(alarm(number))).toList();

        assertThat(taken.stream().filter(yes -> yes).count()).isEqualTo(Session.WINDOW);
        assertThat(taken.getLast()).isFalse();
    }

    @Test
    void a_connection_on_which_nothing_is_acknowledged_is_given_up_for_a_new_one() {
        central.acknowledges(false);
        central.answers(false);
        try (PahoLink impatient = link(TestCentral.PASSWORD, Duration.ofSeconds(1))) {
            impatient.start();
            await().atMost(PATIENCE).until(() -> changes.contains("up"));

            impatient.publish(alarm(1));

            await().atMost(PATIENCE).until(() -> count("up") == 2);
        }
    }

    @Test
    void a_wrong_password_is_no_link_and_is_tried_again() {
        try (PahoLink wrong = link("wrong")) {
            wrong.start();
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> changes.isEmpty());
            assertThat(wrong.publish(alarm(1))).isFalse();
        }
    }

    @Test
    void a_stopped_link_is_down_and_leaves_no_connection() {
        link.start();
        await().atMost(PATIENCE).until(() -> changes.contains("up"));

        link.close();

        assertThat(changes).containsExactly("up", "down");
        await().atMost(PATIENCE).until(() -> central.connections() == 0);
    }

    @Test
    void the_back_off_doubles_to_fifteen_seconds_and_scatters() {
        Backoff backoff = new Backoff(new Random(3));
        List<Long> waits = IntStream.range(0, 10).mapToObj(_ -> backoff.next().toMillis()).toList();

        assertThat(waits.getFirst()).isBetween(125L, 250L);
        assertThat(waits.getLast()).isBetween(7_500L, 15_000L);
        backoff.reset();
        assertThat(backoff.next().toMillis()).isBetween(125L, 250L);
    }

    private static long pahoThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("MQTT "))
                .count();
    }

    private long count(String change) {
        return changes.stream().filter(change::equals).count();
    }

    private static List<String> alternating(int ups) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < ups; i++) {
            expected.add("up");
            expected.add("down");
        }
        expected.removeLast();
        return expected;
    }

    private PahoLink link(String password) {
        return link(password, Duration.ofSeconds(30));
    }

    private PahoLink link(String password, Duration patience) {
        URI uri = URI.create("tcp://127.0.0.1:" + central.port());
        return new PahoLink(new LinkSettings(uri, GATEWAY, password, null, null, Duration.ofSeconds(10), patience),
                new LinkListener() {
                    @Override
                    public void linkUp() {
                        changes.add("up");
                    }

                    @Override
                    public void linkDown() {
                        changes.add("down");
                    }

                    @Override
                    public void message(CentralMessage message, Runnable done) {
                        heard.add(message);
                        done.run();
                    }
                }, new Random(1));
    }

    private static AlarmRaised alarm(int number) {
        EventSource source = EventSource.parse("/gateways/gw-0001/devices/button-1");
        return new AlarmRaised(new EventKey(source, new EventId("e" + number)), null, Cause.BUTTON, null, null);
    }
}
