package dk.nattevagt.central.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.message.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a tracker is worn. */
class WornRulesTest {
    private static final WornRules RULES = WornRules.STANDARD;
    private static final Place HOME = new Place(56.15, 11.2);
    private static final Instant SEVEN = Instant.parse("2026-11-21T06:00:00Z");
    private static final WeekHours DAYTIME = WeekHours.danish(List.of(
            new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.of(7, 0), LocalTime.of(22, 0))));

    private static Place north(double metres) {
        return new Place(HOME.latitude() + metres / 111_195, HOME.longitude());
    }

    private static Rest lying(Duration time) {
        return new Rest(HOME, SEVEN, SEVEN.plus(time));
    }

    @Test
    void noise_is_no_movement_and_a_walk_round_the_house_is() {
        Rest first = WornRules.seen(null, HOME, 10.0, SEVEN);
        Rest noise = WornRules.seen(first, north(70), 10.0, SEVEN.plusSeconds(60));
        assertThat(noise).isEqualTo(new Rest(HOME, SEVEN, SEVEN.plusSeconds(60)));
        assertThat(WornRules.seen(noise, north(80), 10.0, SEVEN.plusSeconds(120)).since())
                .isEqualTo(SEVEN.plusSeconds(120));
        assertThat(WornRules.seen(noise, north(80), 60.0, SEVEN.plusSeconds(120)).since()).as("vague").isEqualTo(SEVEN);
        assertThat(WornRules.seen(noise, north(900), 10.0, SEVEN.minusSeconds(9))).as("late").isEqualTo(noise);
    }

    @Test
    void only_the_hours_in_which_it_should_be_worn_are_counted() {
        Instant now = SEVEN.plus(Duration.ofHours(23));
        assertThat(RULES.notWorn(lying(Duration.ofHours(11)), Battery.UNKNOWN, DAYTIME, now)).isEmpty();
        assertThat(RULES.notWorn(lying(Duration.ofHours(12)), Battery.UNKNOWN, DAYTIME, now)).contains(NotWorn.STILL);
        Instant evening = SEVEN.plus(Duration.ofHours(13));
        Rest overnight = new Rest(HOME, evening, evening.plus(Duration.ofHours(20)));
        assertThat(RULES.notWorn(overnight, Battery.UNKNOWN, DAYTIME, now)).isEmpty();
        assertThat(RULES.notWorn(overnight, Battery.UNKNOWN, WeekHours.ALWAYS, now)).contains(NotWorn.STILL);
    }

    @Test
    void charging_at_night_is_as_it_should_be() {
        Instant night = SEVEN.plus(Duration.ofHours(15));
        Battery charging = new Battery(List.of(), night);
        assertThat(RULES.notWorn(null, charging, DAYTIME, night.plus(Duration.ofHours(10)))).isEmpty();
        assertThat(RULES.notWorn(null, charging, DAYTIME, night.plus(Duration.ofHours(11)))).contains(NotWorn.CHARGING);
    }

    @Test
    void the_hour_that_comes_twice_in_october_counts_twice() {
        WeekHours small = WeekHours.danish(List.of(
                new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.of(1, 0), LocalTime.of(4, 0))));
        Instant evening = Instant.parse("2026-10-24T20:00:00Z");
        assertThat(WornRules.within(small, evening, evening.plus(Duration.ofHours(10)))).isEqualTo(Duration.ofHours(4));
    }
}
