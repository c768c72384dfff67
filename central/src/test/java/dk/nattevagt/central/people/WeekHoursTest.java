package dk.nattevagt.central.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of the week, in Denmark, also on the two nights on which the clock is changed. */
class WeekHoursTest {
    private static final WeekHours NIGHTS = hours(EnumSet.allOf(DayOfWeek.class), "20:00", "07:00");
    private static final WeekHours SMALL_HOURS = hours(Set.of(DayOfWeek.SUNDAY), "02:30", "02:45");

    private static WeekHours hours(Set<DayOfWeek> days, String from, String to) {
        return WeekHours.danish(List.of(new WeekHours.Span(days, LocalTime.parse(from), LocalTime.parse(to))));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T18:59:59Z, false", "2026-11-21T19:00:00Z, true", "2026-11-22T05:59:59Z, true",
            "2026-11-22T06:00:00Z, false", "2026-07-01T17:59:59Z, false", "2026-07-01T18:00:00Z, true"})
    void a_night_begins_in_the_evening_and_ends_in_the_morning_by_the_clock_on_the_wall(Instant moment,
            boolean inside) {
        assertThat(NIGHTS.contains(moment)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T18:00:00Z, 2026-10-25T06:00:00Z", "2026-03-28T19:00:00Z, 2026-03-29T05:00:00Z"})
    void a_night_over_the_change_of_the_clock_is_an_hour_longer_or_shorter(Instant start, Instant end) {
        assertThat(NIGHTS.nextStart(start.minusSeconds(1))).contains(start);
        assertThat(NIGHTS.nextChange(start)).contains(end);
    }

    @Test
    void hours_that_come_twice_last_until_the_second_time() {
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-10-25T00:29:59Z"))).isFalse();
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-10-25T01:44:59Z"))).isTrue();
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-10-25T01:45:00Z"))).isFalse();
    }

    @Test
    void hours_the_clock_skips_begin_when_it_has_been_changed() {
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-03-29T01:15:00Z"))).isFalse();
        assertThat(SMALL_HOURS.contains(Instant.parse("2026-03-29T01:30:00Z"))).isTrue();
    }

    @Test
    void the_day_is_the_one_on_which_the_hours_begin() {
        WeekHours mondays = hours(Set.of(DayOfWeek.MONDAY), "22:00", "06:00");
        assertThat(mondays.contains(Instant.parse("2026-11-23T23:30:00Z"))).isTrue();
        assertThat(mondays.contains(Instant.parse("2026-11-22T23:30:00Z"))).isFalse();
    }

    @Test
    void the_same_time_twice_is_a_whole_day() {
        WeekHours sundays = hours(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00");
        assertThat(sundays.contains(Instant.parse("2026-11-22T12:00:00Z"))).isTrue();
        assertThat(sundays.contains(Instant.parse("2026-11-22T23:00:00Z"))).isFalse();
    }

    @Test
    void no_hours_at_all_are_every_hour() {
        assertThat(WeekHours.ALWAYS.contains(Instant.EPOCH)).isTrue();
        assertThat(WeekHours.ALWAYS.nextChange(Instant.EPOCH)).isEmpty();
    }
}
