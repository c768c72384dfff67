package dk.nattevagt.gateway.desk;

import static dk.nattevagt.gateway.desk.Home.BUTTON;
import static dk.nattevagt.gateway.desk.Home.SMOKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Promise 1: a trigger is on disk at the gateway before its press is confirmed to the citizen, and leaves that disk only on the
 * central's receipt for that event. The plug is pulled at every step of a night with three triggers and two receipts.
 */
class PromiseOneTest {
    private static final int STEPS = 40;

    @TestFactory
    List<DynamicTest> the_plug_is_pulled_at_every_step() {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> DynamicTest.dynamicTest("at step " + step, () -> pullThePlugAt(step)))
                .toList();
    }

    @Test
    void the_whole_night_is_shorter_than_the_steps_that_are_tried() {
        Home home = new Home();
        home.outbox.power = new Power(STEPS - 1);

        night(home, new HashSet<>());

        assertThat(home.told).contains(Signal.PRESSED, Signal.RECEIVED);
    }

    private static void pullThePlugAt(int step) {
        Home home = new Home();
        Set<EventKey> receipts = new HashSet<>();
        home.outbox.power = new Power(step);
        Throwable end = catchThrowable(() -> night(home, receipts));
        assertThat(end).satisfiesAnyOf(none -> assertThat(none).isNull(),
                cut -> assertThat(cut).isInstanceOf(Power.Cut.class));
        home.outbox.power = new Power(Integer.MAX_VALUE);

        long confirmed = home.told.stream().filter(signal -> signal == Signal.PRESSED).count();
        Set<EventKey> kept = new HashSet<>(home.outbox.events.keySet());
        kept.addAll(receipts);
        assertThat((long) kept.size()).as("each confirmed press is on disk or received")
                .isGreaterThanOrEqualTo(confirmed);
        assertEverythingLeftIsDelivered(home, receipts);
    }

    private static void night(Home home, Set<EventKey> receipts) {
        home.desk.start();
        home.press(BUTTON);
        home.desk.onLinkUp();
        answerFirst(home, receipts);
        home.press(SMOKE);
        home.desk.onLinkDown();
        home.press(BUTTON);
        home.desk.onLinkUp();
        answerFirst(home, receipts);
    }

    private static void answerFirst(Home home, Set<EventKey> receipts) {
        EventKey key = home.alarms().stream().map(AlarmRaised::key).filter(sent -> !receipts.contains(sent)).findFirst()
                .orElseThrow();
        receipts.add(key);
        home.receipt(key);
    }

    private static void assertEverythingLeftIsDelivered(Home home, Set<EventKey> receipts) {
        List<EventKey> left = new ArrayList<>(home.outbox.events.keySet());
        home.published.clear();
        home.boot().start();
        home.desk.onLinkUp();
        assertThat(home.events().stream().map(GatewayMessage::key)).containsExactlyInAnyOrderElementsOf(left);
        left.forEach(home::receipt);
        home.pass(Duration.ofSeconds(1));
        assertThat(home.outbox.events).isEmpty();
        receipts.addAll(left);
    }
}
