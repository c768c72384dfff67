package dk.nattevagt.gateway.desk;

import static dk.nattevagt.gateway.desk.Home.ALARM;
import static dk.nattevagt.gateway.desk.Home.BUTTON;
import static dk.nattevagt.gateway.desk.Home.SMOKE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.indicator.Signal;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayDeskTest {
    private final Home home = new Home();

    @BeforeEach
    void start() {
        home.desk.start();
    }

    @Test
    void a_press_is_sent_stored_told_and_let_go_on_its_receipt() {
        home.desk.onLinkUp();

        home.press(BUTTON);

        assertThat(home.alarms()).hasSize(1);
        assertThat(home.outbox.events).hasSize(1);
        assertThat(home.lastTold()).isEqualTo(Signal.PRESSED);
        home.receipt(home.alarms().getFirst().key());
        assertThat(home.outbox.events).isEmpty();
        assertThat(home.lastTold()).isEqualTo(Signal.RECEIVED);
        home.desk.onCentralMessage(new Progress(ALARM, ProgressStage.ON_THE_WAY));
        assertThat(home.lastTold()).isEqualTo(Signal.ON_THE_WAY);
    }

    @Test
    void every_press_is_an_event_of_its_own_in_the_order_of_the_boot() {
        home.desk.onLinkUp();

        home.press(BUTTON);
        home.press(BUTTON);
        home.press(BUTTON);

        assertThat(home.alarms()).extracting(alarm -> alarm.key().id()).doesNotHaveDuplicates().hasSize(3);
        List<BootMark> marks = home.alarms().stream().map(alarm -> Objects.requireNonNull(alarm.mark())).toList();
        assertThat(marks).extracting(BootMark::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(marks).extracting(BootMark::boot).containsOnly("boot-1");
    }

    @Test
    void a_receipt_for_another_event_lets_nothing_go() {
        home.desk.onLinkUp();
        home.press(BUTTON);

        home.receipt(
                new EventKey(home.alarms().getFirst().key().source(), new dk.nattevagt.protocol.id.EventId("other")));

        assertThat(home.outbox.events).hasSize(1);
    }

    @Test
    void a_receipt_for_another_gateway_changes_nothing() {
        home.desk.onLinkUp();
        home.press(BUTTON);
        EventKey ours = home.alarms().getFirst().key();

        home.receipt(new EventKey(dk.nattevagt.protocol.id.EventSource.parse("/gateways/gw-0002"), ours.id()));

        assertThat(home.lastTold()).isEqualTo(Signal.PRESSED);
    }

    @Test
    void presses_without_a_link_leave_when_it_comes_most_urgent_first_and_say_how_long_they_waited() {
        home.press(BUTTON);
        home.press(BUTTON);
        home.desk.onReading(SMOKE, new Reading(true, home.uptime));
        home.pass(Duration.ofMinutes(5));

        home.desk.onLinkUp();

        assertThat(home.alarms()).extracting(alarm -> alarm.key().source().device()).containsExactly(SMOKE, BUTTON,
                BUTTON);
        assertThat(home.alarms().getFirst().held()).isEqualTo(Duration.ofMinutes(5));
        assertThat(home.published.getLast()).isInstanceOf(Heartbeat.class);
    }

    @Test
    void without_contact_the_citizen_is_told_so_within_fifteen_seconds() {
        home.press(BUTTON);

        home.pass(Duration.ofSeconds(15));

        assertThat(home.lastTold()).isEqualTo(Signal.NO_CONTACT);
    }

    @Test
    void an_event_without_a_receipt_is_sent_again_with_the_same_key() {
        home.desk.onLinkUp();
        home.press(BUTTON);

        home.pass(Duration.ofSeconds(11));

        assertThat(home.alarms()).extracting(AlarmRaised::key).hasSize(2).containsOnly(home.alarms().getFirst().key());
        home.receipt(home.alarms().getFirst().key());
        home.pass(Duration.ofSeconds(30));
        assertThat(home.alarms()).hasSize(2);
    }

    @Test
    void a_lost_link_sends_everything_unanswered_again_on_the_next() {
        home.desk.onLinkUp();
        home.press(BUTTON);
        home.desk.onLinkDown();

        home.desk.onLinkUp();

        assertThat(home.alarms()).hasSize(2);
    }

    @Test
    void at_most_a_window_is_under_way_and_receipts_draw_the_rest() {
        for (int i = 0; i < 40; i++) {
            home.press(BUTTON);
        }
        home.desk.onLinkUp();
        assertThat(home.events()).hasSize(14);

        while (!home.outbox.events.isEmpty()) {
            home.receipt(home.outbox.events.keySet().iterator().next());
        }

        assertThat(new HashSet<>(home.events().stream().map(GatewayMessage::key).toList())).hasSize(40);
        assertThat(home.events()).hasSize(40);
    }

    @Test
    void a_wire_that_takes_nothing_is_tried_again_soon() {
        home.wireTakes = false;
        home.desk.onLinkUp();
        home.press(BUTTON);
        home.wireTakes = true;

        home.pass(Duration.ofMillis(100));

        assertThat(home.alarms()).hasSize(1);
        assertThat(home.published).hasAtLeastOneElementOfType(Heartbeat.class);
    }

    @Test
    void a_refused_event_is_set_aside_and_the_next_goes_on() {
        home.desk.onLinkUp();
        home.press(BUTTON);
        EventKey refused = home.alarms().getFirst().key();

        home.desk.onCentralMessage(new Refusal(refused.id(), RefusalReason.UNKNOWN_CAUSE, "no such cause"));

        assertThat(home.outbox.events).isEmpty();
        assertThat(home.outbox.aside).containsEntry(refused, RefusalReason.UNKNOWN_CAUSE);
        assertThat(home.lastTold()).isEqualTo(Signal.REFUSED);
        home.pass(Duration.ofSeconds(30));
        assertThat(home.alarms()).hasSize(1);
    }

    @Test
    void smoke_that_clears_is_reported_and_a_held_button_calls_off() {
        home.desk.onLinkUp();
        home.press(SMOKE);
        home.desk.onReading(BUTTON, new Reading(true, home.uptime));
        home.pass(Duration.ofSeconds(5));

        assertThat(home.reports()).extracting(report -> report.condition())
                .containsExactly(DeviceCondition.CLEARED, DeviceCondition.CANCELLED);
    }

    @Test
    void a_heartbeat_leaves_at_link_up_and_every_twenty_seconds_with_what_waits() {
        home.press(BUTTON);
        home.desk.onLinkUp();
        for (int i = 0; i < 60; i++) {
            home.pass(Duration.ofSeconds(1));
        }

        List<Heartbeat> heartbeats = home.published.stream().filter(Heartbeat.class::isInstance)
                .map(Heartbeat.class::cast)
                .toList();
        assertThat(heartbeats).hasSize(4).allMatch(heartbeat -> heartbeat.outboxDepth() == 1);
        assertThat(home.outbox.events.values()).noneMatch(Heartbeat.class::isInstance);
    }

    @Test
    void after_a_restart_what_waited_is_told_sent_and_says_nothing_of_its_time() {
        home.press(BUTTON);
        EventKey key = home.outbox.events.keySet().iterator().next();
        home.boot().start();
        assertThat(home.lastTold()).isEqualTo(Signal.PRESSED);

        home.desk.onLinkUp();

        assertThat(home.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.key()).isEqualTo(key);
            assertThat(alarm.held()).isNull();
        });
        home.desk.onCentralMessage(new Receipt(key, ALARM));
        assertThat(home.outbox.events).isEmpty();
    }
}
