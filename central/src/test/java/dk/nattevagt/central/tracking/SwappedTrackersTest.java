package dk.nattevagt.central.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.tracking.SwappedTrackers.Away;
import dk.nattevagt.central.tracking.SwappedTrackers.Dwelling;
import dk.nattevagt.central.tracking.SwappedTrackers.Visit;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who seems to wear another's tracker. */
class SwappedTrackersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final CitizenId ELLEN = new CitizenId("ellen");
    private static final CitizenId KAJ = new CitizenId("kaj");
    private static final List<Dwelling> OTHERS = List.of(new Dwelling(KAJ, north(1_000)));

    private static Place north(double metres) {
        return new Place(56.15 + metres / 111_195, 11.2);
    }

    private static Away away(CitizenId citizen, @Nullable CitizenId host, Duration since, boolean left) {
        return new Away(citizen, host == null ? null : new Visit(host, NOW.minus(since)), left);
    }

    @Test
    void a_visit_begins_at_anothers_door_and_lasts_from_there() {
        Visit visit = SwappedTrackers.visit(null, north(0), north(1_050), OTHERS, NOW).orElseThrow();
        assertThat(visit).isEqualTo(new Visit(KAJ, NOW));
        assertThat(SwappedTrackers.visit(visit, north(0), north(990), OTHERS, NOW.plusSeconds(60))).contains(visit);
        assertThat(SwappedTrackers.visit(visit, north(0), north(1_100), OTHERS, NOW)).isEmpty();
    }

    @Test
    void whoever_is_at_home_or_has_no_known_home_visits_nobody_and_neighbours_cannot_be_told_apart() {
        assertThat(SwappedTrackers.visit(null, north(1_060), north(1_000), OTHERS, NOW)).isEmpty();
        assertThat(SwappedTrackers.visit(null, null, north(1_000), OTHERS, NOW)).isEmpty();
        assertThat(SwappedTrackers.visit(null, north(1_140), north(1_060), OTHERS, NOW)).isEmpty();
    }

    @Test
    void two_at_each_others_home_are_named_after_hours_and_at_once_where_both_have_left() {
        Duration hour = Duration.ofHours(1);
        assertThat(SwappedTrackers.among(
                List.of(away(ELLEN, KAJ, hour, false), away(KAJ, ELLEN, hour.multipliedBy(3), true)), NOW)).isEmpty();
        assertThat(SwappedTrackers.among(
                List.of(away(KAJ, ELLEN, hour, true), away(ELLEN, KAJ, hour, true)), NOW))
                .containsExactly(new SwappedTrackers.Pair(ELLEN, KAJ, NOW.minus(hour)));
        assertThat(SwappedTrackers.among(List.of(away(ELLEN, KAJ, hour.multipliedBy(2), false),
                away(KAJ, ELLEN, hour.multipliedBy(2), false)), NOW)).hasSize(1);
    }

    @Test
    void one_who_visits_is_no_swap() {
        assertThat(SwappedTrackers.among(List.of(away(ELLEN, KAJ, Duration.ofHours(9), true),
                away(KAJ, null, Duration.ZERO, false)), NOW)).isEmpty();
    }
}
