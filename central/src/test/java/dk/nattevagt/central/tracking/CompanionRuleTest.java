package dk.nattevagt.central.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is out with somebody. */
class CompanionRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static Seen seen(double northM, int secondsAgo, double accuracy, @Nullable Double kmh) {
        Place place = new Place(56.15 + northM / 111_195, 11.2);
        return new Seen(place, new Fix(place, accuracy, true, kmh), NOW.minusSeconds(secondsAgo));
    }

    private static boolean together(Seen wearer, Seen companion) {
        return CompanionRule.accompanied(wearer, List.of(companion), _ -> false, NOW);
    }

    @Test
    void near_each_other_at_the_same_time_is_together_and_far_is_not() {
        assertThat(together(seen(0, 0, 10, null), seen(90, 0, 10, null))).isTrue();
        assertThat(together(seen(0, 0, 10, null), seen(130, 0, 10, null))).isFalse();
        assertThat(CompanionRule.accompanied(seen(0, 0, 10, null), List.of(), _ -> false, NOW)).isFalse();
    }

    @Test
    void two_who_walk_are_not_parted_by_being_heard_at_different_moments() {
        assertThat(together(seen(0, 0, 10, null), seen(250, 120, 10, null))).isTrue();
        assertThat(together(seen(0, 0, 10, null), seen(800, 540, 10, null))).as("nobody walks so far unseen").isFalse();
    }

    @Test
    void two_in_a_car_are_not_parted_by_its_speed() {
        assertThat(together(seen(0, 0, 10, 80.0), seen(1_200, 60, 10, 80.0))).isTrue();
    }

    @Test
    void an_old_or_a_vague_fix_accompanies_nobody() {
        assertThat(together(seen(0, 0, 10, null), seen(0, 600, 10, null))).isTrue();
        assertThat(together(seen(0, 0, 10, null), seen(0, 601, 10, null))).isFalse();
        assertThat(together(seen(0, 0, 10, null), seen(0, 0, 201, null))).isFalse();
    }

    @Test
    void a_wearers_own_vague_fix_stretches_it_only_so_far() {
        assertThat(together(seen(0, 0, 5_000, null), seen(1_000, 0, 10, null))).isFalse();
    }

    @Test
    void whoever_sits_in_the_zone_that_was_left_is_not_along() {
        assertThat(CompanionRule.accompanied(seen(0, 0, 10, null), List.of(seen(50, 0, 10, null)), _ -> true, NOW))
                .isFalse();
        assertThat(CompanionRule.accompanied(seen(0, 0, 10, null), List.of(seen(50, 120, 10, null)), _ -> true, NOW))
                .as("heard of before they went").isTrue();
    }
}
