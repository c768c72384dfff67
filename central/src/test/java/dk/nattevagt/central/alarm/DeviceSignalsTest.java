package dk.nattevagt.central.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.JournalEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeviceSignalsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T01:13:00Z");

    @Test
    void each_detector_is_named_once_with_when_it_first_and_last_called_and_how_often() {
        assertThat(read(signal(Kind.RAISED, "smoke-1", 0), said("tested", "smoke-2", 2),
                signal(Kind.SIGNALLED_AGAIN, "smoke-2", 10), signal(Kind.SIGNALLED_AGAIN, "smoke-1", 20)))
                .containsExactly("smoke-1 smoke 0-20 x2", "smoke-2 smoke 10-10 x1");
    }

    @Test
    void a_detector_that_clears_says_when_and_counts_again_when_it_calls_again() {
        JournalEntry raised = signal(Kind.RAISED, "smoke-1", 0);
        JournalEntry cleared = said("cleared", "smoke-1", 30);
        assertThat(read(raised, said("cancelled", "smoke-1", 20), cleared)).containsExactly(
                "smoke-1 smoke 0-0 x1 cleared 30");
        assertThat(read(raised, cleared, signal(Kind.SIGNALLED_AGAIN, "smoke-1", 40)))
                .containsExactly("smoke-1 smoke 0-40 x2");
        assertThat(read(raised, said("cleared", "smoke-9", 30))).as("of one that never called")
                .containsExactly("smoke-1 smoke 0-0 x1");
    }

    @Test
    void a_signal_that_comes_late_counts_from_when_it_happened() {
        assertThat(read(signal(Kind.RAISED, "smoke-1", 60), signal(Kind.SIGNALLED_AGAIN, "smoke-1", 15)))
                .containsExactly("smoke-1 smoke 15-60 x2");
    }

    private static List<String> read(JournalEntry... journal) {
        return DeviceSignals.in(List.of(journal)).stream().map(DeviceSignalsTest::text).toList();
    }

    private static String text(DeviceSignals one) {
        Instant cleared = one.clearedAt();
        return "%s %s %d-%d x%d%s".formatted(Objects.requireNonNull(one.device()), one.cause().wireName(),
                seconds(one.first()), seconds(one.last()), one.times(),
                cleared == null ? "" : " cleared " + seconds(cleared));
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond() - NIGHT.getEpochSecond();
    }

    private static JournalEntry signal(Kind kind, String device, int second) {
        return new JournalEntry(NIGHT.plusSeconds(100 + second), kind, null,
                Map.of("device", device, "cause", "smoke", "raisedAt", NIGHT.plusSeconds(second).toString()));
    }

    private static JournalEntry said(String condition, String device, int second) {
        return new JournalEntry(NIGHT.plusSeconds(second), Kind.DEVICE_SAID, null,
                Map.of("device", device, "condition", condition));
    }
}
