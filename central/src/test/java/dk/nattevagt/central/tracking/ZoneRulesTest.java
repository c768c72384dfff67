package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.ALWAYS_HOME;
import static dk.nattevagt.central.tracking.WalkedWatch.HOME;
import static dk.nattevagt.central.tracking.WalkedWatch.east;
import static dk.nattevagt.central.tracking.WalkedWatch.fix;
import static dk.nattevagt.central.tracking.WalkedWatch.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import org.junit.jupiter.api.Test;

class ZoneRulesTest {
    private final WalkedWatch home = new WalkedWatch(ALWAYS_HOME);

    @Test
    void the_second_fix_outside_says_that_the_zone_was_left() {
        assertThat(home.at(0, 0).at(5, 10).at(10, 300).said()).isEmpty();
        assertThat(home.at(15, 500).said()).containsExactly("left home at 15");
        assertThat(home.events().getFirst().fix()).isEqualTo(minute(15));
        assertThat(home.at(20, 800).at(25, 900).said()).hasSize(1);
    }

    @Test
    void two_fixes_inside_say_that_the_wearer_is_back() {
        assertThat(home.at(0, 0).at(5, 300).at(10, 300).at(15, 20).said()).containsExactly("left home at 10");
        assertThat(home.at(20, 10).said()).containsExactly("left home at 10", "returned home at 20");
    }

    @Test
    void who_is_first_heard_inside_is_no_news_and_who_is_first_heard_outside_has_left() {
        assertThat(home.at(0, 0).at(5, 0).at(10, 0).said()).isEmpty();
        assertThat(new WalkedWatch(ALWAYS_HOME).at(0, 900).at(5, 900).said()).containsExactly("left home at 5");
    }

    @Test
    void a_jump_that_claims_two_metres_and_comes_back_is_nothing() {
        assertThat(home.at(0, 0).at(5, 0).place(10, east(300)).at(15, 0).place(20, east(-300)).at(25, 0).said())
                .isEmpty();
    }

    @Test
    void nobody_flutters_on_the_edge() {
        home.at(0, 0).at(5, 0);
        for (int i = 0; i < 40; i++) {
            home.at(10 + 5 * i, i % 2 == 0 ? 95 : 130);
        }
        assertThat(home.said()).isEmpty();
        home.at(300, 170).at(305, 170);
        for (int i = 0; i < 40; i++) {
            home.at(310 + 5 * i, i % 2 == 0 ? 105 : 170);
        }
        assertThat(home.said()).containsExactly("unknown home at 235", "known home at 300", "left home at 305");
    }

    @Test
    void a_vague_fix_says_only_what_it_can() {
        assertThat(home.at(0, 0).vague(5, 800, 900).vague(10, 800, 900).vague(15, 200, 100).vague(20, 200, 100).said())
                .isEmpty();
        assertThat(home.vague(25, 5000, 900).vague(29, 5000, 900).said()).containsExactly("left home at 29");
    }

    @Test
    void nothing_heard_for_half_an_hour_is_unknown_at_that_moment_and_said_once() {
        assertThat(home.at(0, 0).at(5, 0).passes(34.9).said()).isEmpty();
        assertThat(home.lookAgainAt()).isEqualTo(minute(35));
        assertThat(home.passes(200).passes(300).said()).containsExactly("unknown home at 35");
        assertThat(home.watch().side("home")).isEqualTo(Side.UNKNOWN);
        assertThat(home.watch().isUnknown("home")).isTrue();
    }

    @Test
    void a_fix_just_in_time_is_in_time() {
        assertThat(home.at(0, 0).at(30, 0).at(60, 0).at(90, 0).said()).isEmpty();
        assertThat(home.withoutFix(120).said()).containsExactly("unknown home at 120");
    }

    @Test
    void heard_again_after_silence_is_known_and_outside_needs_its_two_fixes() {
        assertThat(home.at(0, 0).at(5, 0).at(100, 5000).said()).containsExactly("unknown home at 35",
                "known home at 100");
        assertThat(home.at(105, 5000).said()).endsWith("left home at 105");
        assertThat(home.at(110, 5000).passes(150).at(160, 5000).at(165, 5000).said().subList(3, 5))
                .containsExactly("unknown home at 140", "known home at 160");
        assertThat(home.at(170, 0).at(175, 0).said()).endsWith("returned home at 175").hasSize(6);
    }

    @Test
    void a_tracker_alive_without_a_fix_does_not_say_where() {
        home.at(0, 0).at(5, 0);
        for (int minute = 10; minute < 60; minute += 5) {
            home.withoutFix(minute);
        }
        assertThat(home.said()).containsExactly("unknown home at 35");
        assertThat(home.at(60, 3).said()).endsWith("known home at 60").hasSize(2);
    }

    @Test
    void null_island_is_no_place() {
        assertThat(home.at(0, 0).place(5, new Place(0, 0)).place(10, new Place(0.001, -0.002)).at(15, 0).said())
                .isEmpty();
        assertThat(home.place(40, new Place(0, 0)).place(44, new Place(0, 0)).passes(45).said())
                .containsExactly("unknown home at 45");
    }

    @Test
    void a_fix_from_the_future_counts_as_made_when_it_came() {
        assertThat(home.at(0, 0).late(3000, 5, 0).at(10, 300).said()).isEmpty();
        assertThat(home.at(15, 300).said()).containsExactly("left home at 15");
    }

    @Test
    void a_clock_an_hour_ahead_leaves_and_returns_like_any_other() {
        home.late(60, 0, 0).late(65, 5, 0).late(70, 10, 300).late(75, 15, 300).late(80, 20, 0).late(85, 25, 0);
        assertThat(home.said()).containsExactly("left home at 15", "returned home at 25");
    }

    @Test
    void a_clock_twenty_minutes_behind_works() {
        home.late(-20, 0, 0).late(-15, 5, 0).late(-10, 10, 300).late(-5, 15, 300).late(0, 20, 0).late(5, 25, 0);
        assertThat(home.said()).containsExactly("left home at 15", "returned home at 25");
    }

    @Test
    void a_clock_an_hour_behind_is_believed_when_it_has_lagged_evenly_for_ten_minutes() {
        home.late(-60, 0, 0).late(-55, 5, 0).late(-50, 10, 0).late(-45, 15, 0).late(-40, 20, 500);
        assertThat(home.late(-35, 25, 500).said()).containsExactly("left home at 25");
    }

    @Test
    void late_fixes_are_history() {
        assertThat(home.at(0, 0).at(5, 0).at(20, 0).late(10, 21, 900).late(12, 22, 900).late(15, 23, 900).said())
                .isEmpty();
    }

    @Test
    void a_week_of_backlog_at_once_says_nothing_of_now() {
        home.at(0, 0);
        for (int minute = -7 * 24 * 60; minute < -30; minute += 10) {
            home.late(minute, 5, 2000 + minute % 100);
        }
        assertThat(home.at(6, 0).at(10, 0).said()).isEmpty();
    }

    @Test
    void repeats_confirm_nothing() {
        assertThat(home.at(0, 0).at(5, 300).at(5, 300).late(5, 6, 300).late(5, 7, 300).at(5.05, 300).said()).isEmpty();
        assertThat(home.at(8, 300).said()).containsExactly("left home at 8");
    }

    @Test
    void a_place_nobody_could_have_come_to_needs_one_more_fix() {
        assertThat(home.at(0, 0).at(1, 0).at(2, 90_000).at(3, 90_000).said()).isEmpty();
        assertThat(home.at(4, 90_000).said()).containsExactly("left home at 4");
        assertThat(new WalkedWatch(ALWAYS_HOME).at(0, 0).at(1, 90_000).at(2, 0).at(3, -90_000).at(4, 0).said())
                .isEmpty();
    }

    @Test
    void a_bus_is_no_jump() {
        assertThat(home.at(0, 0).at(1, 1500).at(2, 3000).said()).containsExactly("left home at 2");
    }

    @Test
    void a_fix_without_a_clock_counts_as_made_when_it_came() {
        home.at(0, 0);
        home.arrives(fix(null, minute(5), new Fix(east(400), null, true, null)));
        home.arrives(fix(null, minute(10), new Fix(east(400), null, true, null)));
        assertThat(home.said()).containsExactly("left home at 10");
        assertThat(home.events().getFirst().fix()).isNull();
    }

    @Test
    void a_watch_that_was_silent_holds_no_place_and_never_tells_one_in_its_text() {
        home.at(0, 0).at(5, 0);
        assertThat(home.watch().believed()).isNotNull();
        assertThat(home.watch().toString()).doesNotContain("56.1", "11.2", "INSIDE");
        home.passes(40);
        assertThat(home.watch().believed()).isNull();
        assertThat(home.watch().toText()).doesNotContain(Double.toString(HOME.latitude()));
    }
}
