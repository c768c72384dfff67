package dk.nattevagt.gateway.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatteryForecastTest {

    /** Each report is hours:percent; only the last one's answer is looked at. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "0:100, false", "0:21, false", "0:20, true", "0:3, true",
            // Half a percent a day, as a lock does for a year.
            "0:60 48:59 96:58, false",
            // One step in an hour says nothing of how fast it falls.
            "0:50 1:49, false", "0:50 11:40, false",
            // Ten percent in half a day: below five in 42 hours.
            "0:50 12:40, true",
            "0:80 24:60, false", "0:60 24:40, true", "0:45 24:38, false", "0:45 24:30, true",
            // Once a week.
            "0:60 160:24, false", "0:80 160:22, true",
            // New batteries: what was before them is forgotten.
            "0:30 24:22 25:100 49:98, false", "0:60 24:40 25:100, false",
            // It rises a little in the warmth of the day.
            "0:50 6:52 12:49 24:48, false"})
    void low_is_what_will_not_turn_the_bolt_two_days_from_now(String reports, boolean low) {
        BatteryForecast forecast = new BatteryForecast();
        boolean last = false;
        for (String report : reports.strip().split(" ", -1)) {
            String[] parts = report.split(":", 2);
            last = forecast.isLow(Integer.parseInt(parts[1]), Duration.ofHours(Integer.parseInt(parts[0])));
        }
        assertThat(last).isEqualTo(low);
    }

    @Test
    void a_battery_that_falls_evenly_is_told_low_at_least_a_day_before_it_cannot_turn_the_bolt() {
        for (double perHour = 0.05; perHour < 2; perHour += 0.05) {
            BatteryForecast forecast = new BatteryForecast();
            Integer toldAt = null;
            int hour = 0;
            for (; 100 - perHour * hour >= BatteryForecast.TOO_LOW_PERCENT; hour++) {
                if (forecast.isLow((int) (100 - perHour * hour), Duration.ofHours(hour)) && toldAt == null) {
                    toldAt = hour;
                }
            }
            assertThat(toldAt).isNotNull();
            if (toldAt != null) {
                assertThat(hour - toldAt).as("%.2f %% an hour", perHour).isGreaterThanOrEqualTo(24);
            }
        }
    }
}
