package dk.nattevagt.central.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final String DIGEST = "0123456789abcdef";

    private @Nullable GatewayState state;
    private final Set<TechnicalTrouble> open = new TreeSet<>();

    private Set<TechnicalTrouble> beat(Duration at, long depth, GatewayHealth health, @Nullable Boolean tableAgrees) {
        Heartbeat beat = new Heartbeat(new EventKey(EventSource.parse("/gateways/gw-1"), new EventId("h")), null, "1.0",
                depth, health, null);
        GatewayState next = GatewayState.next(state, beat, tableAgrees, NOW.plus(at));
        state = next;
        HealthRules.findings(next, open, NOW.plus(at)).forEach((trouble, present) -> {
            if (present) {
                open.add(trouble);
            } else {
                open.remove(trouble);
            }
        });
        return open;
    }

    private static GatewayHealth health(@Nullable Long disk, @Nullable Integer temperature, @Nullable Long offset) {
        return new GatewayHealth(disk, temperature, offset, null, null);
    }

    @ParameterizedTest(name = "{0} MB free, {1} degrees, clock {2} ms off: {3}")
    @CsvSource({
            "100,  80,  120000, []",
            " 99,  20,       0, [DISK_LOW]",
            "500,  81,       0, [TOO_HOT]",
            "500, -20,  120001, [CLOCK_OFF]",
            "500,  20, -120001, [CLOCK_OFF]",
            "500,  20, -9223372036854775808, [CLOCK_OFF]"
    })
    void a_figure_past_its_limit_is_a_trouble(long disk, int temperature, long offset, String troubles) {
        assertThat(beat(Duration.ZERO, 0, health(disk, temperature, offset), null)).hasToString(troubles);
    }

    @Test
    void a_figure_that_hovers_around_its_limit_is_one_trouble() {
        beat(Duration.ZERO, 0, health(99L, 81, 121_000L), null);
        assertThat(beat(Duration.ofSeconds(20), 0, health(149L, 76, 61_000L), null)).hasSize(3);
        assertThat(beat(Duration.ofSeconds(40), 0, health(150L, 75, 60_000L), null)).isEmpty();
    }

    @Test
    void what_a_gateway_stops_telling_stays_as_it_was() {
        beat(Duration.ZERO, 0, health(99L, 81, 121_000L), null);
        assertThat(beat(Duration.ofSeconds(20), 0, GatewayHealth.UNKNOWN, null)).hasSize(3);
    }

    @Test
    void another_device_table_is_a_trouble_when_it_has_been_another_for_five_minutes() {
        GatewayHealth health = new GatewayHealth(null, null, null, DIGEST, null);
        beat(Duration.ZERO, 0, health, false);
        assertThat(beat(Duration.ofSeconds(299), 0, health, false)).isEmpty();
        assertThat(beat(Duration.ofMinutes(5), 0, health, false)).containsExactly(TechnicalTrouble.TABLE_DIFFERS);
        assertThat(beat(Duration.ofSeconds(320), 0, health, true)).isEmpty();
        beat(Duration.ofSeconds(340), 0, health, false);
        assertThat(beat(Duration.ofSeconds(639), 0, health, false)).isEmpty();
    }

    @Test
    void an_outbox_that_only_becomes_longer_for_five_minutes_is_a_trouble() {
        beat(Duration.ZERO, 5, GatewayHealth.UNKNOWN, null);
        assertThat(beat(Duration.ofSeconds(280), 90, GatewayHealth.UNKNOWN, null)).isEmpty();
        assertThat(beat(Duration.ofMinutes(5), 15, GatewayHealth.UNKNOWN, null))
                .containsExactly(TechnicalTrouble.OUTBOX_GROWING);
        assertThat(beat(Duration.ofSeconds(320), 4, GatewayHealth.UNKNOWN, null)).isEmpty();
    }

    @Test
    void an_outbox_that_is_being_emptied_is_none() {
        for (int minute = 0; minute < 20; minute++) {
            assertThat(beat(Duration.ofMinutes(minute), 1000 - minute * 50L, GatewayHealth.UNKNOWN, null)).isEmpty();
        }
    }
}
