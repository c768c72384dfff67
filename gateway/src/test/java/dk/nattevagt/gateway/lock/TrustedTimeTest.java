package dk.nattevagt.gateway.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrustedTimeTest {
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Authority CENTRAL = new Authority(GATEWAY);
    private final TrustedTime time = new TrustedTime(GATEWAY, CENTRAL.known(), TrustRules.USUAL);
    private int heartbeats;

    private static Duration s(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private EventId sent(double at) {
        EventId id = new EventId("heartbeat-" + ++heartbeats);
        time.sent(id, s(at));
        return id;
    }

    /** The central's clock shows START when the gateway's uptime is nothing. */
    private static HeartbeatHeard heard(EventId heartbeat, double at) {
        return CENTRAL.key().heard(GATEWAY, heartbeat, START.plus(s(at)), null);
    }

    @Test
    void before_any_answer_nobody_knows_what_time_it_is() {
        var _ = sent(1);
        assertThat(time.exactly(s(2))).isEmpty();
        assertThat(time.roughly(s(2))).isEmpty();
    }

    @Test
    void the_true_time_lies_between_what_a_quick_and_what_a_slow_answer_would_mean() {
        assertThat(time.heard(heard(sent(10), 10.2), s(11))).isTrue();

        TrustedWindow window = time.exactly(s(11)).orElseThrow();
        assertThat(window.earliest()).isEqualTo(START.plus(s(10.2)));
        assertThat(window.latest()).isBetween(START.plus(s(11.2)), START.plus(s(11.201)));
    }

    @Test
    void an_answer_that_took_too_long_is_no_time_for_an_order_and_is_one_for_a_code() {
        assertThat(time.heard(heard(sent(10), 10), s(41))).isTrue();
        assertThat(time.exactly(s(41))).isEmpty();
        assertThat(time.roughly(s(41))).isPresent();
    }

    @Test
    void a_slow_answer_does_not_spoil_what_a_quick_one_told() {
        assertThat(time.heard(heard(sent(10), 10.1), s(10.2))).isTrue();
        assertThat(time.heard(heard(sent(30), 30.1), s(59))).isTrue();
        assertThat(time.exactly(s(59)).orElseThrow().width()).isLessThan(s(1));
    }

    @Test
    void when_the_centrals_clock_was_set_its_newest_word_counts() {
        assertThat(time.heard(heard(sent(10), 10.1), s(10.2))).isTrue();
        assertThat(time.heard(heard(sent(30), 930), s(31))).isTrue();
        assertThat(time.exactly(s(31)).orElseThrow().earliest()).isEqualTo(START.plus(s(930)));
    }

    @Test
    void an_answer_to_nothing_we_sent_to_another_gateway_twice_or_unsigned_is_not_believed() {
        EventId heartbeat = sent(10);
        assertThat(time.heard(heard(new EventId("never-sent"), 10), s(10))).isFalse();
        assertThat(time.heard(CENTRAL.key().heard(new GatewayId("gw-0002"), heartbeat, START, null), s(10))).isFalse();
        assertThat(time.heard(new HeartbeatHeard(heartbeat, START, null), s(10))).isFalse();
        assertThat(time.heard(new Authority(GATEWAY).key().heard(GATEWAY, heartbeat, START, null), s(10))).isFalse();
        assertThat(time.exactly(s(10))).isEmpty();

        assertThat(time.heard(heard(heartbeat, 10), s(10.5))).isTrue();
        assertThat(time.heard(heard(heartbeat, 10), s(20))).as("the same answer, kept and said again").isFalse();
    }

    @Test
    void a_gateway_without_a_key_believes_nobody() {
        TrustedTime deaf = new TrustedTime(GATEWAY, null, TrustRules.USUAL);
        deaf.sent(new EventId("h"), s(1));
        assertThat(deaf.heard(CENTRAL.key().heard(GATEWAY, new EventId("h"), START, null), s(1))).isFalse();
    }

    @Test
    void after_a_day_without_an_answer_no_order_is_timed_and_after_a_month_no_code() {
        assertThat(time.heard(heard(sent(10), 10), s(10.1))).isTrue();
        assertThat(time.exactly(Duration.ofHours(24))).isPresent();
        assertThat(time.exactly(Duration.ofHours(24).plus(s(11)))).isEmpty();
        assertThat(time.roughly(Duration.ofDays(30))).isPresent();
        assertThat(time.roughly(Duration.ofDays(31))).isEmpty();
    }

    @Test
    void whatever_the_wire_holds_back_and_the_quartz_gets_wrong_the_true_time_is_in_the_window() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            TrustedTime each = new TrustedTime(GATEWAY, CENTRAL.known(), TrustRules.USUAL);
            // True seconds pass a little faster or slower than the gateway counts them.
            double drift = 1 + (random.nextDouble() - 0.5) * 300e-6;
            double now = 1;
            for (int beat = 0; beat < 20; beat++) {
                EventId id = new EventId("h" + beat);
                each.sent(id, s(now));
                double there = random.nextDouble() * (random.nextInt(4) == 0 ? 60 : 1);
                double back = random.nextDouble() * (random.nextInt(4) == 0 ? 60 : 1);
                Instant central = START.plus(s((now + there) * drift));
                now += there + back;
                boolean _ = each.heard(CENTRAL.key().heard(GATEWAY, id, central, null), s(now));
                now += random.nextDouble() * (random.nextInt(5) == 0 ? 40_000 : 20);
                Instant truth = START.plus(s(now * drift));
                each.exactly(s(now)).ifPresent(window -> {
                    assertThat(truth).isBetween(window.earliest().minusMillis(5), window.latest().plusMillis(5));
                    assertThat(window.width()).isLessThanOrEqualTo(Duration.ofSeconds(30));
                });
            }
        }
    }
}
