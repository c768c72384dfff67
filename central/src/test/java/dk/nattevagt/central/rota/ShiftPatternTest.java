package dk.nattevagt.central.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftPatternTest {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest
    @CsvSource({
            "2026-11-21T06:30:00Z, 2026-11-21/day,     10",
            "2026-11-21T15:59:59Z, 2026-11-21/day,     10",
            "2026-11-21T16:00:00Z, 2026-11-21/evening, 6",
            "2026-11-21T22:00:00Z, 2026-11-21/night,   8",
            "2026-11-22T05:59:59Z, 2026-11-21/night,   8",
            // The clock goes forward on 2026-03-29 and back on 2026-10-25.
            "2026-03-29T00:30:00Z, 2026-03-28/night,   7",
            "2026-03-29T05:00:00Z, 2026-03-29/day,     10",
            "2026-10-25T00:30:00Z, 2026-10-24/night,   9",
            "2026-10-25T01:30:00Z, 2026-10-24/night,   9",
            "2026-10-25T05:59:59Z, 2026-10-24/night,   9",
            "2026-10-25T06:00:00Z, 2026-10-25/day,     10"})
    void every_moment_has_its_shift_and_a_night_over_the_change_of_the_clock_is_longer_or_shorter(Instant at,
            String shift, int hours) {
        assertThat(ShiftPattern.STANDARD.at(at).key().text()).isEqualTo(shift);
        assertThat(ShiftPattern.STANDARD.at(at).length()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
            // Shifts that begin in the hour that is left out, or comes twice: two o'clock is meant the first time.
            "2026-03-29T00:59:59Z, 2026-03-28/early",
            "2026-03-29T01:00:00Z, 2026-03-29/late",
            "2026-10-25T00:29:59Z, 2026-10-24/early",
            "2026-10-25T00:30:00Z, 2026-10-25/late",
            "2026-10-25T01:15:00Z, 2026-10-25/late"})
    void a_shift_may_begin_in_the_hour_that_is_left_out_or_comes_twice(Instant at, String shift) {
        ShiftPattern pattern = pattern("early 14:30-02:30", "late 02:30-14:30");
        assertThat(pattern.at(at).key().text()).isEqualTo(shift);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day 07:00-17:00,evening 17:00-23:00,night 23:00-07:00", "all 00:00-00:00",
            "a 02:15-02:45,b 02:45-03:00,c 03:00-02:15", "a 06:00-18:00,b 18:00-06:00"})
    void at_every_minute_of_a_year_exactly_one_shift_is_on_and_shifts_follow_without_a_gap(String shifts) {
        ShiftPattern pattern = pattern(shifts.split(",", -1));
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        List<Shift> year = pattern.between(begin, end);
        for (int i = 1; i < year.size(); i++) {
            assertThat(year.get(i).from()).isEqualTo(year.get(i - 1).to());
        }
        int index = 0;
        for (Instant minute = begin; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            while (!year.get(index).contains(minute)) {
                index++;
            }
            if (!pattern.at(minute).equals(year.get(index))) {
                throw new AssertionError("%s: %s, not %s".formatted(minute, pattern.at(minute), year.get(index)));
            }
        }
        assertThat(index).isEqualTo(year.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "day 07:00-17:00,evening 17:00-22:00,night 23:00-07:00; no shift covers 22:00-23:00",
            "day 07:00-17:00,night 17:00-06:30; no shift covers 06:30-07:00",
            "day 07:00-18:00,evening 17:00-23:00,night 23:00-07:00; shifts day and evening overlap 17:00-18:00",
            "day 07:00-23:30,night 23:00-07:30; shifts day and night overlap 23:00-23:30; shifts day and night overlap 07:00-07:30",
            "a 00:00-00:00,b 10:00-12:00; shifts a and b overlap 10:00-12:00",
            "a 06:00-18:00,a 18:00-06:00; two shifts are called a",
            "; there is no shift"})
    void shifts_that_are_not_a_day_are_refused_with_the_hours_in_question(
            @org.jspecify.annotations.Nullable String shifts,
            String why) {
        String[] given = shifts == null ? new String[0] : shifts.split(",", -1);
        for (String part : why.split("; ", -1)) {
            assertThatThrownBy(() -> pattern(given)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(part);
        }
    }

    /** A seeded search: a pattern cut at random hours is a day; the same with one cut moved is not, and says where. */
    @Test
    void moving_any_end_of_a_day_cut_at_random_leaves_a_gap_or_an_overlap_just_there() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            TreeSet<Integer> cuts = new TreeSet<>();
            while (cuts.size() < 2 + round % 5) {
                cuts.add(random.nextInt(24 * 60));
            }
            List<Integer> hours = new ArrayList<>(cuts);
            List<ShiftTimes> shifts = new ArrayList<>();
            for (int i = 0; i < hours.size(); i++) {
                shifts.add(new ShiftTimes("s" + i, minute(hours.get(i)), minute(hours.get((i + 1) % hours.size()))));
            }
            assertThat(ShiftPattern.faults(shifts)).isEmpty();
            int moved = random.nextInt(shifts.size());
            ShiftTimes one = shifts.get(moved);
            shifts.set(moved, new ShiftTimes(one.name(), one.from(), one.to().plusMinutes(1)));
            assertThat(ShiftPattern.faults(shifts)).as("%s", shifts).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T08:00:00Z, 2026-11-21/night", "2026-11-21T23:30:00Z, 2026-11-21/night",
            "2026-11-22T05:59:00Z, 2026-11-21/night", "2026-11-22T06:00:00Z, 2026-11-22/night"})
    void the_coming_night_is_the_one_that_is_on_or_the_next(Instant now, String night) {
        assertThat(ShiftPattern.STANDARD.comingNight(now).key().text()).isEqualTo(night);
    }

    @Test
    void a_shift_is_found_by_its_name_and_day() {
        ShiftKey night = ShiftKey.of("2026-03-28/night").orElseThrow();
        assertThat(ShiftPattern.STANDARD.of(night).orElseThrow().to()).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(ShiftPattern.STANDARD.of(new ShiftKey(LocalDate.EPOCH, "dawn"))).isEmpty();
        assertThat(ShiftKey.of("2026-13-28/night")).isEmpty();
        assertThat(ShiftKey.of("night")).isEmpty();
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.ofSecondOfDay(ofDay * 60L);
    }

    static ShiftPattern pattern(String... shifts) {
        return new ShiftPattern(DENMARK, Arrays.stream(shifts).map(shift -> {
            String[] parts = shift.split("[ -]", -1);
            return new ShiftTimes(parts[0], LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
        }).toList());
    }
}
