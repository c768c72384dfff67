package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.zone;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.WeekHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Minutes after 13:00 Danish winter time, at which hours are told. */
class ZoneHoursTest {
    private final SafeZone evening = zone("home", 0, 100, daily("14:00", "16:00"));
    private final WalkedWatch home = new WalkedWatch(evening);

    private static WeekHours daily(String from, String to) {
        return WeekHours.danish(List.of(new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from),
                LocalTime.parse(to))));
    }

    @Test
    void leaving_outside_the_hours_is_nobodys_business() {
        home.at(0, 0).at(5, 0).at(10, 500).at(15, 500).at(20, 500).at(25, 0).at(30, 0).at(50, 0).passes(60);
        assertThat(home.said()).isEmpty();
    }

    @Test
    void who_is_outside_when_the_hours_begin_has_left_then() {
        home.at(30, 0).at(35, 0).at(40, 500).at(45, 500).at(50, 600);
        assertThat(home.lookAgainAt()).isEqualTo(WalkedWatch.minute(60));
        assertThat(home.passes(60).said()).containsExactly("left home at 60");
        assertThat(home.events().getFirst().fix()).isNull();
        assertThat(home.at(62, 600).at(67, 0).at(70, 0).said()).endsWith("returned home at 70").hasSize(2);
    }

    @Test
    void a_fix_that_comes_later_tells_of_the_start_at_its_own_moment() {
        assertThat(home.at(40, 500).at(45, 500).at(59, 500).at(64, 500).said()).containsExactly("left home at 60");
    }

    @Test
    void who_is_on_the_way_in_when_the_hours_begin_is_waited_for() {
        assertThat(home.at(40, 500).at(45, 500).at(58, 10).passes(60).at(63, 10).said()).isEmpty();
        assertThat(new WalkedWatch(evening).at(40, 500).at(45, 500).at(58, 10).passes(60).at(63, 500).said())
                .containsExactly("left home at 63");
    }

    @Test
    void who_has_not_been_heard_when_the_hours_begin_is_unknown_then_and_not_before() {
        assertThat(home.at(0, 0).at(5, 0).passes(40).said()).isEmpty();
        assertThat(home.passes(60).said()).containsExactly("unknown home at 60");
        assertThat(home.at(70, 0).at(75, 0).said()).containsExactly("unknown home at 60", "known home at 70");
    }

    @Test
    void who_is_inside_when_the_hours_begin_is_no_news() {
        assertThat(home.at(50, 0).at(55, 0).at(61, 0).at(65, 0).said()).isEmpty();
    }

    @Test
    void the_end_of_the_hours_takes_what_was_said_with_it_and_the_next_start_says_it_again() {
        for (int minute = 0; minute <= 60 + 24 * 60; minute += 10) {
            home.at(minute, 700);
        }
        assertThat(home.said()).containsExactly("left home at 60", "left home at 1500");
        assertThat(home.watch().hasLeft("home")).isTrue();
        assertThat(home.passes(1500 + 121).watch().hasLeft("home")).isFalse();
    }

    @Test
    void hours_that_meet_are_one() {
        WalkedWatch meeting = new WalkedWatch(zone("home", 0, 100, WeekHours.danish(List.of(
                new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.of(14, 0), LocalTime.of(15, 0)),
                new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.of(15, 0), LocalTime.of(17, 0))))));
        meeting.at(50, 500).at(55, 500);
        for (int minute = 60; minute < 200; minute += 10) {
            meeting.at(minute, 500);
        }
        assertThat(meeting.said()).containsExactly("left home at 60");
    }

    @Test
    void moments_that_nobody_looked_at_are_told_in_their_order() {
        home.at(50, 500).at(55, 500).passes(3000);
        assertThat(home.said()).containsExactly("left home at 60", "unknown home at 85", "unknown home at 1500",
                "unknown home at 2940");
    }

    /** 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00. */
    @Test
    void hours_follow_the_wall_clock_when_it_changes() {
        SafeZone night = zone("home", 0, 100, daily("02:30", "05:00"));
        assertThat(startAfter(night, "2026-03-28T23:00:00Z")).containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(startAfter(night, "2026-10-24T22:00:00Z")).containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static List<Instant> startAfter(SafeZone zone, String from) {
        ZoneRules rules = new ZoneRules(ZoneSettings.STANDARD);
        Instant start = Instant.parse(from);
        TrackerWatch watch = TrackerWatch.begin(start);
        List<ZoneEvent> events = new java.util.ArrayList<>();
        for (Instant now = start; now.isBefore(start.plusSeconds(6 * 3600)); now = now.plusSeconds(600)) {
            ZoneStep step = rules.step(watch, List.of(zone), new ZoneInput.Arrived(WalkedWatch.fix(now, now,
                    new dk.nattevagt.protocol.message.Fix(WalkedWatch.east(500), 5.0, true, null))));
            watch = step.after();
            events.addAll(step.events());
        }
        return events.stream().filter(event -> event.kind() == ZoneEvent.Kind.LEFT).map(ZoneEvent::at).toList();
    }
}
