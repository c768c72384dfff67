package dk.nattevagt.central.desk;

import static dk.nattevagt.central.desk.TrackerNight.HOME;
import static dk.nattevagt.central.desk.TrackerNight.PHONE;
import static dk.nattevagt.central.desk.TrackerNight.TRACKER;
import static dk.nattevagt.central.desk.TrackerNight.north;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.Place;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever goes out with somebody, and whoever wears the other's tracker. */
class TrackersTogetherTest {
    @TempDir
    Path folder;
    private TrackerNight night;

    @BeforeEach
    void open() {
        night = new TrackerNight(folder);
        night.stay(TRACKER, HOME, 2);
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** A walk side by side, each heard once a minute. */
    private void walk(double from, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            Place place = north(from + 60 * minute);
            night.hear(PHONE, place);
            night.hear(TRACKER, place);
            night.pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_walk_with_her_daughter_is_no_alarm() {
        walk(0, 12);
        walk(600, 3);
        assertThat(night.alarms()).isEmpty();
    }

    @Test
    void when_they_part_outside_it_is_an_alarm_also_after_a_restart() {
        walk(0, 10);
        night.restart();
        night.hear(PHONE, north(1_800));
        assertThat(night.alarms()).as("looked at in her own home's lane").isEmpty();
        night.trackers.tick(night.now);
        assertThat(night.alarms()).hasSize(1);
        night.stay(TRACKER, north(700), 3);
        assertThat(night.alarms().getFirst().signals()).isEqualTo(1);
    }

    @Test
    void a_companion_who_is_heard_no_more_accompanies_nobody() {
        walk(0, 10);
        night.stay(TRACKER, north(560), 8);
        assertThat(night.alarms()).isEmpty();
        night.restart();
        night.pass(Duration.ofMinutes(3));
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void when_they_come_home_together_nothing_is_left_of_it() {
        walk(0, 8);
        for (int minute = 0; minute < 3; minute++) {
            night.hear(PHONE, HOME);
            night.stay(TRACKER, HOME, 1);
        }
        night.pass(Duration.ofMinutes(20));
        assertThat(night.alarms()).isEmpty();
    }

    @Test
    void her_daughters_telephone_at_home_accompanies_nobody() {
        night.hear(PHONE, north(60));
        night.stay(TRACKER, north(150), 1);
        night.hear(PHONE, north(60));
        night.stay(TRACKER, north(160), 1);
        assertThat(night.alarms()).hasSize(1);
    }

    @Test
    void two_who_wear_each_others_tracker_are_named_at_once_where_both_have_left() {
        night.stay(TrackerNight.OTHER, TrackerNight.KAJS, 2);
        assertThat(night.chores()).isEmpty();
        for (int minute = 0; minute < 3; minute++) {
            night.hear(TrackerNight.OTHER, HOME);
            night.stay(TRACKER, TrackerNight.KAJS, 1);
        }
        assertThat(night.chores()).containsExactly("tracker:trackers-swapped:ellen");
        assertThat(night.notices()).containsExactly("trackers-swapped ellen");
        night.stay(TRACKER, HOME, 2);
        assertThat(night.chores()).isEmpty();
    }

    @Test
    void without_zones_it_takes_hours_to_tell_a_visit_from_a_swap() {
        night.zones.clear();
        for (int visit = 0; visit < 12; visit++) {
            assertThat(night.chores()).isEmpty();
            night.hear(TrackerNight.OTHER, HOME);
            night.hear(TRACKER, TrackerNight.KAJS);
            night.pass(Duration.ofMinutes(10));
        }
        assertThat(night.chores()).containsExactly("tracker:trackers-swapped:ellen");
    }
}
