package dk.nattevagt.central.tracking;

import static dk.nattevagt.central.tracking.WalkedWatch.ALWAYS_HOME;
import static dk.nattevagt.central.tracking.WalkedWatch.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.people.WeekHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerWatchTest {

    @Test
    void a_watch_comes_back_from_its_text_as_it_was() {
        WalkedWatch walk = new WalkedWatch(ALWAYS_HOME, zone("by the 100% lake, north", 900, 50, WeekHours.ALWAYS));
        assertSame(walk.watch());
        assertSame(walk.at(0, 0).at(1, 0).at(2, 90_000).watch());
        assertSame(walk.late(-60, 5, 0).late(-59, 6, 0).at(7, 300).at(8, 300).watch());
        assertSame(walk.passes(100).watch());
        assertThat(walk.watch().isUnknown("by the 100% lake, north")).isTrue();
    }

    private static void assertSame(TrackerWatch watch) {
        assertThat(TrackerWatch.ofText(watch.toText())).isEqualTo(watch);
    }

    @Test
    void zones_come_and_go() {
        WalkedWatch walk = new WalkedWatch(ALWAYS_HOME).at(0, 500).at(5, 500);
        walk.zones(ALWAYS_HOME, zone("garden", 500, 80, WeekHours.ALWAYS)).at(10, 500).at(15, 500);
        assertThat(walk.watch().side("garden")).isEqualTo(Side.INSIDE);
        walk.zones(zone("garden", 500, 80, WeekHours.ALWAYS)).at(20, 500);
        assertThat(walk.watch().hasLeft("home")).isFalse();
        assertThat(walk.zones(zone("garden", 500, 80, WeekHours.ALWAYS), ALWAYS_HOME).at(25, 500).at(30, 500).said())
                .containsExactly("left home at 5", "left home at 30");
    }

    @Test
    void without_zones_nothing_is_ever_said() {
        assertThat(new WalkedWatch().at(0, 0).at(5, 9000).passes(600).at(700, 0).said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2 a b", "1 x x x x x x x x x x",
            "1 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z - - - 56.1,11 - 0 1970-01-01T00:00:00Z 0"})
    void what_is_no_watch_is_refused_without_saying_where(String text) {
        assertThatThrownBy(() -> TrackerWatch.ofText(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("56.1");
    }
}
