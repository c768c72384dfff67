package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.minute;
import static dk.nattevagt.central.tracking.WalkedWatch.zone;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.WeekHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneAlarmsTest {
    private final SafeZone home = zone("home", 0, 100, WeekHours.ALWAYS);
    /** From 11:00 to 14:00 UTC. */
    private final SafeZone dayCentre = zone("centre", 3000, 100, WeekHours.danish(List.of(new WeekHours.Span(
            EnumSet.allOf(DayOfWeek.class), LocalTime.of(12, 0), LocalTime.of(15, 0)))));

    @Test
    void who_is_at_the_day_centre_has_not_run_away_from_home() {
        WalkedWatch walk = new WalkedWatch(home, dayCentre).at(0, 3000).at(5, 3000).at(10, 3000);
        assertThat(walk.watch().hasLeft("home")).isTrue();
        assertThat(ZoneAlarms.safeElsewhere(walk.watch(), walk.zones(), "home", minute(10))).isTrue();
        assertThat(leftForNowhere(walk, 10)).isEmpty();
    }

    @Test
    void who_is_between_the_two_is_nowhere() {
        WalkedWatch walk = new WalkedWatch(home, dayCentre).at(0, 3000).at(5, 3000).at(10, 1500).at(15, 1500);
        assertThat(leftForNowhere(walk, 15)).containsExactly("home", "centre");
    }

    @Test
    void the_day_centre_is_safe_only_in_its_hours() {
        WalkedWatch walk = new WalkedWatch(home, dayCentre).at(100, 3000).at(110, 3000).at(119, 3000);
        assertThat(leftForNowhere(walk, 119)).isEmpty();
        assertThat(walk.lookAgainAt()).isEqualTo(minute(120));
        assertThat(leftForNowhere(walk.passes(120), 120)).containsExactly("home");
    }

    @Test
    void nobody_is_safe_where_they_have_not_been_heard() {
        WalkedWatch walk = new WalkedWatch(home, dayCentre).at(0, 3000).at(5, 3000).passes(40);
        assertThat(ZoneAlarms.safeElsewhere(walk.watch(), walk.zones(), "home", minute(40))).isFalse();
        assertThat(leftForNowhere(walk, 40)).containsExactly("home");
    }

    private static List<String> leftForNowhere(WalkedWatch walk, double minute) {
        return ZoneAlarms.leftForNowhere(walk.watch(), walk.zones(), minute(minute)).stream().map(SafeZone::id)
                .toList();
    }
}
