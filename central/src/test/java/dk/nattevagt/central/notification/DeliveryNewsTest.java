package dk.nattevagt.central.notification;

import static dk.nattevagt.central.notification.DeliveryState.ANSWERED;
import static dk.nattevagt.central.notification.DeliveryState.DELIVERED;
import static dk.nattevagt.central.notification.DeliveryState.FAILED;
import static dk.nattevagt.central.notification.DeliveryState.PLANNED;
import static dk.nattevagt.central.notification.DeliveryState.SEEN;
import static dk.nattevagt.central.notification.DeliveryState.SENT;
import static dk.nattevagt.central.notification.DeliveryState.SKIPPED;
import static dk.nattevagt.central.notification.DeliveryState.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every state against every piece of news. */
class DeliveryNewsTest {
    private static final Instant LATER = Messages.NOW.plusSeconds(61);

    @Test
    void a_phone_that_shows_a_message_is_believed_until_more_is_known() {
        assertThat(after(message -> DeliveryNews.seen(message, LATER)))
                .isEqualTo(Map.of(PLANNED, SEEN, SENT, SEEN, DELIVERED, SEEN, UNCONFIRMED, SEEN, FAILED, SEEN));
    }

    @Test
    void a_receipt_of_delivery_may_come_late_but_never_takes_anything_back() {
        assertThat(after(message -> DeliveryNews.receipt(message, true, LATER)))
                .isEqualTo(Map.of(SENT, DELIVERED, UNCONFIRMED, DELIVERED, FAILED, DELIVERED));
    }

    @Test
    void a_receipt_of_failure_is_heard_only_while_nothing_better_is_known() {
        assertThat(after(message -> DeliveryNews.receipt(message, false, LATER)))
                .isEqualTo(Map.of(SENT, FAILED, UNCONFIRMED, FAILED));
    }

    @Test
    void silence_for_a_minute_leaves_a_sent_message_unconfirmed() {
        assertThat(after(message -> DeliveryNews.nothingHeard(message, LATER))).isEqualTo(Map.of(SENT, UNCONFIRMED));
        assertThat(after(message -> DeliveryNews.nothingHeard(message, Messages.NOW.plusSeconds(59)))).isEmpty();
    }

    private static Map<DeliveryState, DeliveryState> after(Function<Notification, Optional<Notification>> news) {
        Map<DeliveryState, DeliveryState> moved = new EnumMap<>(DeliveryState.class);
        for (DeliveryState state : DeliveryState.values()) {
            Notification before = Messages.inState(1, Channel.SMS, state, true);
            news.apply(before).ifPresent(next -> {
                assertThat(next.reference()).as("the carrier's name stays").isEqualTo(before.reference());
                moved.put(state, next.state());
            });
        }
        assertThat(moved).doesNotContainKeys(ANSWERED, SKIPPED);
        return moved;
    }
}
