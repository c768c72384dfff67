package dk.nattevagt.central.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-21T01:20:00Z");

    @ParameterizedTest(name = "time {0}, held {1} s: raised {2}, late {3}, clock credible {4}")
    @CsvSource({
            "                     ,       , 2026-11-21T01:20:00Z, false, true",
            "2026-11-21T01:19:58Z,       , 2026-11-21T01:19:58Z, false, true",
            "2026-11-21T01:13:00Z,       , 2026-11-21T01:13:00Z, true,  true",
            "2026-11-21T01:20:30Z,       , 2026-11-21T01:20:00Z, false, true",
            "1970-01-01T00:00:00Z,       , 2026-11-21T01:20:00Z, false, false",
            "2099-01-01T00:00:00Z,       , 2026-11-21T01:20:00Z, false, false",
            "1970-01-01T00:00:00Z,    420, 2026-11-21T01:13:00Z, true,  false",
            "2026-11-21T01:13:00Z,      0, 2026-11-21T01:20:00Z, false, true",
            "                     , 999999, 2026-11-21T01:20:00Z, false, true"
    })
    void what_the_gateway_held_counts_first_and_its_clock_only_where_it_can_be_true(@Nullable Instant time,
            @Nullable Long heldSeconds, Instant raisedAt, boolean late, boolean credible) {
        Duration held = heldSeconds == null ? null : Duration.ofSeconds(heldSeconds);
        AlarmRaised message = new AlarmRaised(Alarms.origin(Cause.BUTTON).event(), time, Cause.BUTTON, null, held);
        assertThat(Timing.of(message, ARRIVED)).isEqualTo(new Timing(raisedAt, ARRIVED, late, credible));
    }
}
