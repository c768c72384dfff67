package dk.nattevagt.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.tracking.ZoneEvent;
import dk.nattevagt.central.tracking.ZoneSettings;
import dk.nattevagt.simulator.walk.Replays;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark's goals, on a few years in this process. */
class ZoneGoalsTest {
    private static final int YEARS = 4;
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final int RADIUS_M = 150;

    @Test
    void at_most_one_false_alarm_a_year_and_told_by_the_second_fix() {
        ZoneScore score = new ZoneScore();
        for (int seed = 1; seed <= YEARS; seed++) {
            TrackerYear year = TrackerYear.live(seed, RADIUS_M, INTERVAL, ZonesCommand.BEYOND_M);
            score.add(year, said(year, ZoneSettings.STANDARD));
        }
        assertThat(score.falseAlarmsPerYear()).isLessThanOrEqualTo(1);
        assertThat(score.missed()).isZero();
        assertThat(score.delayInFixes(0.95)).isLessThanOrEqualTo(2);
    }

    @Test
    void a_rule_that_believes_every_fix_misses_the_goal() {
        ZoneSettings standard = ZoneSettings.STANDARD;
        ZoneSettings credulous = new ZoneSettings(standard.silentAfter(), 1, standard.apart(), 0, 0, standard.vagueM(),
                0, standard.fastestMs());
        ZoneScore score = new ZoneScore();
        TrackerYear year = TrackerYear.live(1, RADIUS_M, INTERVAL, ZonesCommand.BEYOND_M);
        score.add(year, said(year, credulous));
        assertThat(score.falseAlarmsPerYear()).isGreaterThan(1);
    }

    private static List<ZoneScore.Said> said(TrackerYear year, ZoneSettings settings) {
        return Replays.replay(settings, year.zones(), year.fixes(), year.until()).stream()
                .map(ZoneGoalsTest::said).toList();
    }

    private static ZoneScore.Said said(ZoneEvent event) {
        return new ZoneScore.Said(event.at(), event.kind().wireName(), event.fix());
    }
}
