package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.Asks.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.tracking.Sighting.Standing;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No place is shown surer than it is. */
class SightingTest {
    private static final Duration SILENCE = Duration.ofMinutes(30);
    private static final Place HOME = new Place(56.15, 11.2);
    private final List<TrackerFix> reports = new ArrayList<>();

    private void report(@Nullable Place place, boolean valid, @Nullable Double accuracy, int arrived,
            @Nullable Integer fixed) {
        reports.add(fix(reports.size() + 1, new Fix(place, accuracy, valid, null), ago(arrived),
                fixed == null ? null : ago(fixed), FixOrder.NEW));
    }

    private static TrackerFix fix(long number, Fix fix, Instant arrived, @Nullable Instant fixed, FixOrder order) {
        return new TrackerFix(number, Asks.GRETHE.tracker(), fixed, arrived, fix, order, null, null);
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private Sighting seen() {
        return Sighting.of(reports, SILENCE, NOW);
    }

    @Test
    void a_fresh_fix_is_current_and_never_surer_than_25_metres() {
        report(HOME, true, 2.0, 1, 1);
        assertThat(seen().standing()).isEqualTo(Standing.CURRENT);
        assertThat(seen().accuracyM()).isEqualTo(25);
        assertThat(seen().probablyIndoors()).isFalse();
        report(HOME, true, 60.0, 0, 0);
        assertThat(seen().accuracyM()).isEqualTo(60);
        report(HOME, true, null, 0, 0);
        assertThat(seen().accuracyM()).isEqualTo(100);
    }

    @Test
    void beyond_its_silence_it_is_where_the_tracker_was_and_not_where_it_is() {
        report(HOME, true, 5.0, 30, 30);
        assertThat(seen().standing()).isEqualTo(Standing.CURRENT);
        reports.clear();
        report(HOME, true, 5.0, 31, 31);
        assertThat(seen().standing()).isEqualTo(Standing.LAST_KNOWN);
        assertThat(seen().probablyIndoors()).as("it is not heard at all").isFalse();
    }

    @Test
    void a_backlog_that_arrives_now_is_as_old_as_its_fixes() {
        report(HOME, true, 5.0, 20, 20);
        report(new Place(56.2, 11.2), true, 5.0, 0, 600);
        assertThat(seen().at()).isEqualTo(ago(20));
    }

    @Test
    void a_tracker_heard_without_satellites_is_probably_indoors_and_so_is_a_poor_fix() {
        report(HOME, true, 5.0, 20, 20);
        report(null, false, null, 1, 1);
        assertThat(seen().probablyIndoors()).isTrue();
        assertThat(seen().at()).isEqualTo(ago(20));
        reports.clear();
        report(HOME, true, 180.0, 1, 1);
        assertThat(seen().probablyIndoors()).isTrue();
    }

    @Test
    void its_own_last_known_place_is_used_only_without_a_fix_and_is_never_current() {
        report(HOME, false, 5.0, 1, 1);
        assertThat(seen().fix()).isNotNull();
        assertThat(seen().standing()).isEqualTo(Standing.LAST_KNOWN);
        report(new Place(56.16, 11.2), true, 5.0, 25, 25);
        assertThat(seen().at()).isEqualTo(ago(25));
    }

    @Test
    void nowhere_the_future_and_what_was_said_before_are_no_places() {
        report(new Place(0, 0), true, 5.0, 1, 1);
        report(HOME, true, 5.0, 5, 1);
        reports.add(fix(9, new Fix(HOME, 5.0, true, null), ago(1), ago(1), FixOrder.DUPLICATE));
        assertThat(seen().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(seen().fix()).isNull();
        assertThat(seen().heard()).isNotNull();
        assertThat(Sighting.of(List.of(), SILENCE, NOW).heard()).isNull();
    }

    @Test
    void a_route_leaves_out_a_jump_that_comes_back_and_keeps_the_latest_of_too_many() {
        report(HOME, true, 5.0, 30, 30);
        report(new Place(56.151, 11.2), true, 5.0, 20, 20);
        report(new Place(57.0, 11.2), true, 2.0, 19, 19);
        report(new Place(56.152, 11.2), true, 5.0, 18, 18);
        report(HOME, true, 5.0, 90, 90);
        assertThat(Trail.of(reports, ago(60))).extracting(TrackerFix::number).containsExactly(1L, 2L, 4L);
        List<TrackerFix> many = IntStream.range(0, 3_000)
                .mapToObj(n -> fix(n, new Fix(HOME, 5.0, true, null), NOW.minusSeconds(n), NOW.minusSeconds(n),
                        FixOrder.NEW))
                .toList();
        assertThat(Trail.of(many, ago(60))).hasSize(2_000).last().satisfies(one -> assertThat(one.number()).isZero());
    }

    @Test
    void neither_says_where_when_it_is_written_out() {
        report(HOME, true, 5.0, 1, 1);
        assertThat(seen().toString()).doesNotContain("56");
        assertThat(reports.getFirst().toString()).doesNotContain("56.15");
    }
}
