package dk.nattevagt.gateway.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
    private static final Instant WALL = Instant.parse("2026-11-21T02:13:00Z");
    private final LinkWatch watch = new LinkWatch(Duration.ofSeconds(60), Duration.ofSeconds(1));

    @Test
    void contact_is_lost_when_nothing_was_heard_for_longer_than_allowed() {
        assertThat(watch.isLost(Duration.ofSeconds(61))).isFalse();
        assertThat(watch.isLost(Duration.ofSeconds(62))).isTrue();
        watch.heard(Duration.ofSeconds(63));
        assertThat(watch.isLost(Duration.ofSeconds(64))).isFalse();
    }

    @Test
    void the_clock_is_measured_against_the_middle_of_the_way_there_and_back() {
        EventId heartbeat = new EventId("h1");
        watch.sent(heartbeat, Duration.ofSeconds(10), WALL);
        watch.heard(new HeartbeatHeard(heartbeat, WALL.plusSeconds(90), null), Duration.ofMillis(10_400));
        assertThat(watch.clockOffset()).contains(Duration.ofMillis(-89_800));
    }

    @Test
    void an_answer_to_a_heartbeat_nobody_remembers_measures_nothing() {
        watch.heard(new HeartbeatHeard(new EventId("h0"), WALL, null), Duration.ofSeconds(10));
        assertThat(watch.clockOffset()).isEmpty();
    }
}
