package dk.nattevagt.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final Duration NOW = Duration.ofSeconds(100);
    private final InFlight inFlight = new InFlight();

    @Test
    void a_backlog_of_reports_leaves_seats_for_alarms_and_alarms_leave_seats_for_fire() {
        int reports = fill(Urgency.REPORT, 0);
        int alarms = fill(Urgency.ALARM, 100);
        int fires = fill(Urgency.FIRE, 200);

        assertThat(reports).isEqualTo(8);
        assertThat(alarms).isEqualTo(6);
        assertThat(fires).isEqualTo(2);
        assertThat(inFlight.size()).isEqualTo(InFlight.WINDOW);
    }

    @Test
    void what_somebody_waits_for_at_a_door_has_seats_before_other_reports_and_none_of_an_alarms() {
        int reports = fill(Urgency.REPORT, 0);
        int doors = fill(Urgency.DOOR, 50);
        int alarms = fill(Urgency.ALARM, 100);

        assertThat(reports).isEqualTo(8);
        assertThat(doors).isEqualTo(3);
        assertThat(alarms).isEqualTo(3);
        assertThat(Urgency.DOOR).isGreaterThan(Urgency.ALARM).isLessThan(Urgency.REPORT);
    }

    @Test
    void without_a_receipt_an_event_is_sent_again_after_ten_seconds() {
        inFlight.sent(key(1), NOW);

        assertThat(inFlight.maySend(key(1), Urgency.ALARM, NOW.plusMillis(9_999))).isFalse();
        assertThat(inFlight.maySend(key(1), Urgency.ALARM, NOW.plusMillis(10_000))).isTrue();
    }

    @Test
    void a_lost_link_lets_everything_wait_again() {
        inFlight.sent(key(1), NOW);
        inFlight.linkLost();

        assertThat(inFlight.maySend(key(1), Urgency.ALARM, NOW)).isTrue();
    }

    @Test
    void an_alarm_says_how_long_it_was_kept_only_within_its_own_boot() {
        AlarmRaised alarm = new AlarmRaised(key(1), null, Cause.BUTTON, new BootMark("b1", 1, 40_000), null);

        assertThat(held(alarm, "b1")).isEqualTo(Duration.ofSeconds(60));
        assertThat(held(alarm, "b2")).isNull();
    }

    @Test
    void a_heartbeat_is_never_kept() {
        Heartbeat heartbeat = new Heartbeat(key(1), null, "1", 0, GatewayHealth.UNKNOWN, null);

        assertThatThrownBy(() -> Urgency.of(heartbeat)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_are_ulids_that_begin_with_the_time_and_never_repeat() {
        InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(1_469_918_176_385L));
        EventIds ids = new EventIds(clock, new Random(7));
        Set<EventId> seen = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            seen.add(ids.get());
        }

        assertThat(seen).hasSize(10_000);
        // The example of the ULID specification: this moment is written 01ARYZ6S41.
        assertThat(ids.get().value()).hasSize(26).startsWith("01ARYZ6S41").matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    private static @Nullable Duration held(AlarmRaised alarm, String boot) {
        return ((AlarmRaised) Held.stamp(alarm, boot, NOW)).held();
    }

    private int fill(Urgency urgency, int from) {
        int sent = 0;
        while (inFlight.maySend(key(from + sent), urgency, NOW)) {
            inFlight.sent(key(from + sent), NOW);
            sent++;
        }
        return sent;
    }

    private static EventKey key(int number) {
        return new EventKey(EventSource.parse("/gateways/gw-0001"), new EventId("e" + number));
    }
}
