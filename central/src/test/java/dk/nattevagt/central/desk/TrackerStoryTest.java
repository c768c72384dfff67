package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Urgency;
import dk.nattevagt.central.desk.TrackerOverview.Standing;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of those who wear a tracker, through the real desk into a real database. */
class TrackerStoryTest {
    private static final Place HOME = TrackerNight.HOME;
    private static final Place ROAD = TrackerNight.north(400);

    @TempDir
    Path folder;
    private TrackerNight night;

    @BeforeEach
    void open() {
        night = new TrackerNight(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private void ellen(Place place, int minutes) {
        night.stay(TrackerNight.TRACKER, place, minutes);
    }

    private static WeekHours daily(String from, String to) {
        return WeekHours.danish(List.of(new WeekHours.Span(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from),
                LocalTime.parse(to))));
    }

    @Test
    void leaving_at_night_raises_one_alarm_in_her_home_and_going_on_adds_nothing() {
        ellen(HOME, 3);
        ellen(ROAD, 1);
        assertThat(night.alarms()).as("one fix is not enough").isEmpty();
        ellen(TrackerNight.north(450), 1);
        ellen(TrackerNight.north(600), 6);

        Alarm alarm = night.alarms().getFirst();
        assertThat(night.alarms()).hasSize(1);
        assertThat(alarm.home()).isEqualTo(new HomeId("home-1"));
        assertThat(alarm.origin().cause()).isEqualTo(Cause.ZONE_LEFT);
        assertThat(alarm.origin().event().source()).isEqualTo(TrackerNight.TRACKER);
        assertThat(alarm.urgency()).isEqualTo(Urgency.of(Cause.ZONE_LEFT));
        assertThat(alarm.signals()).isEqualTo(1);
        assertThat(alarm.nextDeadline()).isNotNull();
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.LEFT);
    }

    @Test
    void whoever_comes_home_and_leaves_again_is_heard_again_on_the_same_open_alarm() {
        ellen(HOME, 2);
        ellen(ROAD, 3);
        ellen(HOME, 3);
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);
        ellen(ROAD, 3);

        assertThat(night.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(2));
    }

    @Test
    void a_power_cut_before_the_commit_leaves_nothing_and_the_fix_that_comes_again_raises_the_alarm() {
        ellen(HOME, 2);
        ellen(ROAD, 1);
        PositionReported leaving = night.at(TrackerNight.TRACKER, ROAD);
        night.powerCut = true;
        assertThat(night.receive(leaving)).isInstanceOf(Received.NotNow.class);
        night.restart();
        assertThat(night.alarms()).isEmpty();
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);

        night.receive(leaving);
        night.receive(leaving);
        night.restart();
        assertThat(night.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.signals()).isEqualTo(1));
    }

    @Test
    void when_the_hours_begin_and_she_is_out_the_alarm_needs_no_fix_and_survives_a_restart() {
        night.zones.put(TrackerNight.ELLEN, List.of(TrackerNight.circle("nat", HOME, 100, daily("02:10", "07:00"))));
        ellen(ROAD, 5);
        assertThat(night.alarms()).isEmpty();
        night.restart();
        night.pass(Duration.ofMinutes(4));
        assertThat(night.alarms()).isEmpty();
        night.pass(Duration.ofMinutes(2));

        assertThat(night.alarms()).singleElement().satisfies(alarm -> assertThat(alarm.origin().timing().raisedAt())
                .isEqualTo(Instant.parse("2026-11-21T01:10:00Z")));
        night.restart();
        night.pass(Duration.ofMinutes(5));
        assertThat(night.alarms().getFirst().signals()).isEqualTo(1);
    }

    @Test
    void a_deadline_that_could_not_be_committed_comes_again() {
        night.zones.put(TrackerNight.ELLEN, List.of(TrackerNight.circle("nat", HOME, 100, daily("02:10", "07:00"))));
        ellen(ROAD, 9);
        night.now = Instant.parse("2026-11-21T01:10:01Z");
        night.powerCut = true;
        try {
            night.trackers.tick(night.now);
        } catch (AlarmStore.StoreFailedException unplugged) {
            night.restart();
        }
        night.trackers.tick(night.now);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void at_the_day_centre_she_has_not_run_away_until_its_hours_end() {
        night.zones.put(TrackerNight.ELLEN, List.of(TrackerNight.circle("hjemme", HOME, 100, WeekHours.ALWAYS),
                TrackerNight.circle("dagcenter", ROAD, 100, daily("02:00", "02:30"))));
        ellen(HOME, 2);
        ellen(ROAD, 20);
        assertThat(night.alarms()).isEmpty();
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);
        ellen(ROAD, 10);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void a_dead_tracker_is_told_within_its_time_and_is_never_at_home() {
        ellen(HOME, 3);
        assertThat(night.notices()).as("Kaj has never been heard, and has time yet").isEmpty();
        night.pass(Duration.ofMinutes(25));
        night.restart();
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);
        night.pass(Duration.ofMinutes(5));

        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.NOT_HEARD);
        assertThat(night.notices()).containsExactly("tracker-unknown kaj", "tracker-unknown ellen");
        assertThat(night.chores()).contains("tracker:tracker-unknown:ellen");
        assertThat(night.alarms()).isEmpty();
        ellen(HOME, 1);
        assertThat(night.notices()).containsExactly("tracker-unknown kaj");
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);
    }

    @Test
    void a_tracker_that_lives_indoors_is_said_to_know_no_place_and_rings_nobody_for_two_hours() {
        ellen(HOME, 3);
        for (int minute = 0; minute < 115; minute += 5) {
            night.receive(night.at(TrackerNight.TRACKER, null, null, 10.0, FixOrder.NEW));
            night.pass(Duration.ofMinutes(5));
        }
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WITHOUT_FIX);
        assertThat(night.notices()).doesNotContain("tracker-unknown ellen");
        night.receive(night.at(TrackerNight.TRACKER, null, null, 10.0, FixOrder.NEW));
        night.pass(Duration.ofMinutes(10));
        assertThat(night.notices()).contains("tracker-unknown ellen");
    }

    @Test
    void an_objection_stops_the_watching_and_what_comes_after_it_begins_anew() {
        ellen(HOME, 2);
        night.objections.add(TrackerNight.ELLEN);
        ellen(ROAD, 5);
        night.pass(Duration.ofMinutes(40));
        assertThat(night.alarms()).isEmpty();
        assertThat(night.notices()).doesNotContain("tracker-unknown ellen");
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.OBJECTION);

        night.objections.clear();
        night.pass(Duration.ofMinutes(2));
        assertThat(night.worn(TrackerNight.ELLEN).standing()).isEqualTo(Standing.WATCHING);
        night.pass(Duration.ofMinutes(31));
        assertThat(night.notices()).as("it is dead, and that is counted from anew").contains("tracker-unknown ellen");
        ellen(ROAD, 2);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void an_sos_is_an_alarm_whatever_anybody_objects_to() {
        night.objections.add(TrackerNight.ELLEN);
        night.receive(new AlarmRaised(night.key(TrackerNight.TRACKER), null, Cause.TRACKER_SOS, null, null));
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void leaving_during_her_own_sos_is_the_same_alarm_made_more_urgent() {
        ellen(HOME, 2);
        night.receive(new AlarmRaised(night.key(TrackerNight.TRACKER), null, Cause.TRACKER_SOS, null, null));
        ellen(ROAD, 2);
        assertThat(night.alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.urgency().level()).isEqualTo(5));
    }

    @Test
    void a_zone_that_is_drawn_anew_is_looked_at_at_once() {
        night.zones.put(TrackerNight.ELLEN, List.of());
        ellen(ROAD, 4);
        night.zones.put(TrackerNight.ELLEN, List.of(TrackerNight.circle("hjemme", HOME, 100, WeekHours.ALWAYS)));
        night.trackers.lookAgain(TrackerNight.ELLEN, night.now);
        ellen(ROAD, 2);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void positions_wait_behind_alarms_and_deadlines_do_not() {
        night.priorities.clear();
        night.hear(TrackerNight.TRACKER, HOME);
        assertThat(night.priorities).containsExactly(Lanes.Priority.ROUTINE);
        night.trackers.lookAgain(TrackerNight.ELLEN, night.now);
        assertThat(night.priorities).containsExactly(Lanes.Priority.ROUTINE, Lanes.Priority.NORMAL);
    }

    @Test
    void what_the_rules_remember_of_places_is_gone_a_day_after_she_was_last_heard() {
        ellen(HOME, 2);
        assertThat(night.stores.trackers().watches(TrackerNight.SOLBY).getFirst().rest()).isNotNull();
        night.now = night.now.plus(Duration.ofHours(24));
        night.trackers.tick(night.now);
        assertThat(night.stores.trackers().watches(TrackerNight.SOLBY).getFirst()).satisfies(watch -> {
            assertThat(watch.rest()).isNull();
            assertThat(watch.last()).isNull();
            assertThat(watch.zones().toText()).doesNotContain("56.1");
        });
    }
}
