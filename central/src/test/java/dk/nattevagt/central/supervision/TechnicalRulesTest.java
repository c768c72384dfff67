package dk.nattevagt.central.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TechnicalRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final EventSource SMOKE = EventSource.parse("/gateways/gw-1/devices/smoke-1");

    private @Nullable TechnicalAlarm latest;
    private int rows;

    /** Said at this second; the answer is whether anything is to be stored. */
    private boolean hear(boolean present, long second, @Nullable Mark mark) {
        var word = new TechnicalWord(SMOKE, TechnicalTrouble.SILENT, present, NOW.plusSeconds(second),
                NOW.plusSeconds(second), true, mark);
        var stored = TechnicalRules.hear(latest, word);
        stored.ifPresent(alarm -> {
            rows += alarm.number() == 0 ? 1 : 0;
            latest = alarm.number() == 0 ? numbered(alarm) : alarm;
        });
        return stored.isPresent();
    }

    private TechnicalAlarm numbered(TechnicalAlarm a) {
        return new TechnicalAlarm(rows, a.source(), a.trouble(), a.beganAt(), a.heardAt(), a.endedAt(),
                a.unprotected(), a.lastWord());
    }

    private TechnicalAlarm latest() {
        assertThat(latest).isNotNull();
        return latest;
    }

    private static Mark mark(long sequence) {
        return new Mark("b7f2", sequence);
    }

    @Test
    void a_trouble_begins_once_however_often_it_is_heard() {
        assertThat(hear(true, 1, null)).isTrue();
        assertThat(hear(true, 2, null)).isFalse();
        assertThat(hear(true, 3, null)).isFalse();
        assertThat(rows).isEqualTo(1);
        assertThat(latest().beganAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void recovery_ends_it_and_when_it_comes_again_it_is_a_new_one() {
        hear(true, 1, null);
        hear(false, 5, null);
        assertThat(latest().endedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(hear(false, 6, null)).isFalse();
        hear(true, 9, null);
        assertThat(rows).isEqualTo(2);
        assertThat(latest().open()).isTrue();
        assertThat(latest().beganAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void an_end_that_overtook_its_beginning_leaves_nothing_lasting() {
        hear(false, 5, mark(8));
        assertThat(hear(true, 1, mark(7))).isFalse();
        assertThat(latest().open()).isFalse();
        hear(true, 9, mark(9));
        hear(false, 12, mark(12));
        assertThat(hear(true, 11, mark(11))).isFalse();
        assertThat(latest().open()).isFalse();
    }

    @Test
    void an_end_said_before_the_last_beginning_does_not_end_it() {
        hear(true, 1, mark(1));
        hear(true, 3, mark(3));
        assertThat(hear(false, 2, mark(2))).isFalse();
        assertThat(latest().open()).isTrue();
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void after_a_restart_of_the_gateway_its_count_begins_anew() {
        hear(true, 1, mark(900));
        assertThat(hear(false, 5, new Mark("c001", 2))).isTrue();
        assertThat(latest().open()).isFalse();
    }

    @Test
    void a_wrong_clock_lets_nothing_end_before_it_began() {
        hear(true, 50, null);
        hear(false, 10, null);
        assertThat(latest().endedAt()).isEqualTo(NOW.plusSeconds(50));
    }
}
