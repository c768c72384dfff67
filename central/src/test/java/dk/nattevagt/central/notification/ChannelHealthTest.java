package dk.nattevagt.central.notification;

import static dk.nattevagt.central.notification.DeliveryState.DELIVERED;
import static dk.nattevagt.central.notification.DeliveryState.FAILED;
import static dk.nattevagt.central.notification.DeliveryState.PLANNED;
import static dk.nattevagt.central.notification.DeliveryState.SEEN;
import static dk.nattevagt.central.notification.DeliveryState.SENT;
import static dk.nattevagt.central.notification.DeliveryState.SKIPPED;
import static dk.nattevagt.central.notification.DeliveryState.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.escalation.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelHealthTest {

    @Test
    void three_messages_lost_and_none_through_is_a_way_that_fails() {
        assertThat(failing(true, FAILED, UNCONFIRMED, UNCONFIRMED)).isTrue();
        assertThat(failing(true, FAILED, UNCONFIRMED, FAILED, SKIPPED, PLANNED)).isTrue();
    }

    @Test
    void two_may_be_lost_by_chance() {
        assertThat(failing(true, FAILED, UNCONFIRMED, SKIPPED, SKIPPED)).isFalse();
        assertThat(failing(true)).isFalse();
    }

    @Test
    void one_that_got_through_shows_that_the_way_works() {
        assertThat(failing(true, FAILED, FAILED, FAILED, FAILED, DELIVERED)).isFalse();
        assertThat(failing(true, FAILED, FAILED, FAILED, SEEN)).isFalse();
    }

    @Test
    void a_carrier_that_gives_receipts_is_not_believed_before_it_gives_one() {
        assertThat(failing(true, FAILED, FAILED, FAILED, SENT)).isTrue();
        assertThat(failing(false, FAILED, FAILED, FAILED, SENT)).isFalse();
    }

    private static boolean failing(boolean named, DeliveryState... states) {
        List<Notification> latest = new ArrayList<>();
        for (DeliveryState state : states) {
            latest.add(Messages.inState(latest.size() + 1, Channel.SMS, state, named));
        }
        return ChannelHealth.failing(latest);
    }
}
