package dk.nattevagt.protocol.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeShiftsTest {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final CodeShifts SHIFTS = shifts("07:00", "17:00", "23:00");

    private static CodeShifts shifts(String... starts) {
        return new CodeShifts(Arrays.stream(starts).map(LocalTime::parse).toList(), DENMARK);
    }

    private static List<String> counting(String instant) {
        return SHIFTS.countingAt(Instant.parse(instant)).stream().map(CodeShifts::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T22:00:00Z, 2026-11-21T23:00", "2026-11-21T21:59:59Z, 2026-11-21T17:00",
            "2026-11-22T05:59:59Z, 2026-11-21T23:00", "2026-11-22T06:00:00Z, 2026-11-22T07:00",
            "2026-11-22T02:00:00Z, 2026-11-21T23:00"})
    void a_night_lasts_over_midnight(Instant now, String on) {
        assertThat(CodeShifts.name(SHIFTS.onAt(now))).isEqualTo(on);
    }

    @Test
    void for_half_an_hour_before_and_after_a_change_both_shifts_count() {
        assertThat(counting("2026-11-22T05:29:59Z")).containsExactly("2026-11-21T23:00");
        assertThat(counting("2026-11-22T05:30:00Z")).containsExactly("2026-11-21T23:00", "2026-11-22T07:00");
        assertThat(counting("2026-11-22T06:29:59Z")).containsExactly("2026-11-22T07:00", "2026-11-21T23:00");
        assertThat(counting("2026-11-22T06:30:00Z")).containsExactly("2026-11-22T07:00");
    }

    @Test
    void the_night_the_clock_goes_forward_is_seven_hours() {
        assertThat(counting("2026-03-28T21:29:59Z")).containsExactly("2026-03-28T17:00");
        assertThat(counting("2026-03-28T22:30:00Z")).containsExactly("2026-03-28T23:00");
        assertThat(counting("2026-03-29T00:59:59Z")).containsExactly("2026-03-28T23:00");
        assertThat(counting("2026-03-29T01:00:00Z")).containsExactly("2026-03-28T23:00");
        assertThat(counting("2026-03-29T04:29:59Z")).containsExactly("2026-03-28T23:00");
        assertThat(counting("2026-03-29T05:29:59Z")).containsExactly("2026-03-29T07:00", "2026-03-28T23:00");
        assertThat(counting("2026-03-29T05:30:00Z")).containsExactly("2026-03-29T07:00");
    }

    @Test
    void the_night_the_clock_goes_back_is_nine_hours_and_its_hour_that_comes_twice_is_one_shift() {
        assertThat(counting("2026-10-24T21:30:00Z")).containsExactly("2026-10-24T23:00");
        assertThat(counting("2026-10-25T00:30:00Z")).containsExactly("2026-10-24T23:00");
        assertThat(counting("2026-10-25T01:30:00Z")).containsExactly("2026-10-24T23:00");
        assertThat(counting("2026-10-25T05:29:59Z")).containsExactly("2026-10-24T23:00");
        assertThat(counting("2026-10-25T06:29:59Z")).containsExactly("2026-10-25T07:00", "2026-10-24T23:00");
        assertThat(counting("2026-10-25T06:30:00Z")).containsExactly("2026-10-25T07:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-27T12:00:00Z", "2026-10-23T12:00:00Z"})
    void throughout_the_days_around_a_change_one_shift_is_on_and_none_comes_back(Instant from) {
        for (CodeShifts shifts : List.of(SHIFTS, shifts("02:30"), shifts("02:00", "03:00", "14:00"), shifts("00:00"))) {
            LocalDateTime before = shifts.onAt(from);
            for (int minute = 1; minute < 4 * 24 * 60; minute += 5) {
                Instant now = from.plus(Duration.ofMinutes(minute));
                LocalDateTime on = shifts.onAt(now);
                assertThat(on).as("%s at %s", shifts, now).isAfterOrEqualTo(before);
                assertThat(shifts.countingAt(now)).first().isEqualTo(on);
                assertThat(shifts.countingAt(now).size()).as("%s at %s", shifts, now).isLessThanOrEqualTo(3);
                before = on;
            }
        }
    }

    @Test
    void the_shift_after_the_last_of_a_day_is_the_first_of_the_next() {
        assertThat(SHIFTS.after(LocalDateTime.parse("2026-11-21T17:00"))).isEqualTo("2026-11-21T23:00");
        assertThat(SHIFTS.after(LocalDateTime.parse("2026-11-21T23:00"))).isEqualTo("2026-11-22T07:00");
    }

    @Test
    void starts_that_are_missing_doubled_or_out_of_order_are_refused() {
        assertThatThrownBy(CodeShiftsTest::shifts).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shifts("07:00", "07:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shifts("23:00", "07:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
