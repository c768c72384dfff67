package dk.nattevagt.central.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.tracking.Battery.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a tracker's battery tells. */
class BatteryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Instant hours(double hours) {
        return NOON.plusSeconds(Math.round(hours * 3600));
    }

    private static Battery said(@Nullable Boolean plugged, int... percents) {
        Battery battery = Battery.UNKNOWN;
        for (int i = 0; i < percents.length; i++) {
            battery = battery.said(percents[i], plugged, hours(i / 2.0));
        }
        return battery;
    }

    @Test
    void it_is_forecast_from_how_fast_it_falls() {
        assertThat(said(false, 50, 48, 46, 44, 42).emptyAt()).contains(hours(2 + 10.5));
    }

    @Test
    void a_few_wrong_readings_do_not_move_the_forecast() {
        List<Reading> readings = new ArrayList<>();
        for (int half = 0; half < 24; half++) {
            int noise = half == 5 ? 2 : half == 11 ? -40 : half % 3 - 1;
            readings.add(new Reading(hours(half / 2.0), 90 - 2 * half + noise));
        }
        Instant empty = BatteryForecast.emptyAt(readings).orElseThrow();
        assertThat(Duration.between(hours(22.5), empty).abs()).isLessThan(Duration.ofMinutes(45));
    }

    @Test
    void nobody_can_tell_from_too_little_from_a_battery_that_does_not_fall_or_while_it_is_charged() {
        assertThat(said(false, 50, 49).emptyAt()).isEmpty();
        assertThat(said(false, 50, 50, 51, 50, 50).emptyAt()).isEmpty();
        assertThat(said(true, 50, 48, 46, 44).emptyAt()).isEmpty();
        assertThat(Battery.UNKNOWN.percent()).isNull();
    }

    @Test
    void a_tracker_that_does_not_say_is_charged_when_it_rises_by_three_and_until_it_falls() {
        Battery rising = said(null, 40, 43);
        assertThat(rising.chargingSince()).isEqualTo(hours(0.5));
        assertThat(said(null, 40, 41, 42).charging()).as("noise").isFalse();
        assertThat(said(null, 40, 41, 42, 44).charging()).as("slowly").isTrue();
        assertThat(rising.said(42, null, hours(1)).charging()).as("noise on a charger").isTrue();
        Battery off = rising.said(60, null, hours(1)).said(58, null, hours(2));
        assertThat(off.charging()).isFalse();
        assertThat(off.said(57, null, hours(3)).said(56, null, hours(4)).charging()).isFalse();
    }

    @Test
    void what_was_before_the_charging_says_nothing_of_how_fast_it_falls_after_it() {
        Battery again = said(false, 30, 10).said(12, true, hours(2)).said(95, true, hours(3)).said(94, false, hours(4))
                .said(90, false, hours(6)).said(86, false, hours(8));
        assertThat(again.emptyAt()).contains(hours(8 + 43));
    }

    @Test
    void what_is_heard_late_changes_nothing() {
        Battery battery = said(false, 50, 48);
        assertThat(battery.said(90, true, NOON.minusSeconds(1))).isSameAs(battery);
    }
}
