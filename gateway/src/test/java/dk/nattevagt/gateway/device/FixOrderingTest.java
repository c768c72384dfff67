package dk.nattevagt.gateway.device;

import static dk.nattevagt.protocol.message.FixOrder.DUPLICATE;
import static dk.nattevagt.protocol.message.FixOrder.LATE;
import static dk.nattevagt.protocol.message.FixOrder.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.FixOrder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FixOrderingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final DeviceAddress ERNA = new DeviceAddress(Adapter.TRACKER, "864717003283581");
    private final FixOrdering ordering = new FixOrdering(2, 3);

    @Test
    void a_fix_older_than_one_seen_is_late_and_the_same_again_is_a_duplicate() {
        assertThat(order(-60)).isEqualTo(NEW);
        assertThat(order(-30)).isEqualTo(NEW);
        assertThat(order(-45)).isEqualTo(LATE);
        assertThat(order(-45)).isEqualTo(DUPLICATE);
        assertThat(order(-30)).isEqualTo(DUPLICATE);
        assertThat(order(-29)).isEqualTo(NEW);
    }

    @Test
    void the_newest_is_a_duplicate_even_when_late_ones_have_pushed_it_out_of_memory() {
        order(-30);
        order(-41);
        order(-42);
        order(-43);

        assertThat(order(-30)).isEqualTo(DUPLICATE);
    }

    @Test
    void a_fix_from_the_future_does_not_turn_the_rest_into_history() {
        assertThat(order(86_400)).isEqualTo(NEW);
        assertThat(order(86_400)).isEqualTo(DUPLICATE);
        assertThat(ordering.order(ERNA, NOW.plusSeconds(20), NOW.plusSeconds(20))).isEqualTo(NEW);
    }

    @Test
    void a_clock_an_hour_ahead_still_tells_new_fixes() {
        for (int minute = 0; minute < 5; minute++) {
            Instant now = NOW.plusSeconds(60L * minute);
            assertThat(ordering.order(ERNA, now.plusSeconds(3600), now)).isEqualTo(NEW);
        }
    }

    @Test
    void a_fix_without_a_time_counts_as_now() {
        assertThat(ordering.order(ERNA, null, NOW)).isEqualTo(NEW);
        assertThat(ordering.order(ERNA, null, NOW)).isEqualTo(NEW);
        assertThat(order(-1)).isEqualTo(LATE);
    }

    @Test
    void trackers_are_told_apart_and_the_one_silent_longest_is_forgotten() {
        DeviceAddress svend = new DeviceAddress(Adapter.TRACKER, "356307042441013");
        DeviceAddress third = new DeviceAddress(Adapter.OWNTRACKS, "erna/phone");
        order(-10);

        assertThat(ordering.order(svend, NOW.minusSeconds(10), NOW)).isEqualTo(NEW);
        assertThat(order(-10)).isEqualTo(DUPLICATE);
        assertThat(ordering.order(third, NOW.minusSeconds(10), NOW)).isEqualTo(NEW);
        assertThat(order(-10)).isEqualTo(DUPLICATE);
        assertThat(ordering.order(svend, NOW.minusSeconds(10), NOW)).isEqualTo(NEW);
    }

    private FixOrder order(long seconds) {
        return ordering.order(ERNA, NOW.plusSeconds(seconds), NOW);
    }
}
