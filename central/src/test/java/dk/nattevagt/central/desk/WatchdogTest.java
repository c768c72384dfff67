package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.Effect.EffectKey;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the watchdog sees of effects. Alarms that stand still are the simulated world's, with the deadline loop switched off. */
class WatchdogTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:13:00Z");
    private static final AlarmId ALARM = new AlarmId("alarm-1");
    private static final Effect CALL = new Effect.CallEmergency(new EffectKey(ALARM, 1, Effect.Kind.CALL_EMERGENCY), 1,
            NOW, EmergencyWay.AUTOMATIC, List.of());
    private static final Effect RING = new Effect.RingScreens(new EffectKey(ALARM, 1, Effect.Kind.RING_SCREENS),
            "on-shift", List.of());
    private static final Effect LAMP = new Effect.TellCitizen(new EffectKey(ALARM, 1, Effect.Kind.TELL_CITIZEN),
            new GatewayId("gw-1"), ProgressStage.ACCEPTED);

    @Test
    void it_is_silent_while_all_is_well() {
        assertThat(complaints(List.of(), List.of(begun(CALL, Duration.ofMinutes(1))))).isEmpty();
    }

    @Test
    void a_call_to_112_that_nobody_makes_is_complained_of() {
        assertThat(complaints(List.of(begun(CALL, Duration.ofMinutes(1))), List.of()))
                .containsExactly(new Complaint(Complaint.Kind.EMERGENCY_CALL_WAITS, ALARM));
    }

    @Test
    void a_call_to_112_that_never_ends_is_complained_of() {
        assertThat(complaints(List.of(), List.of(begun(CALL, Duration.ofMinutes(6)))))
                .containsExactly(new Complaint(Complaint.Kind.EMERGENCY_CALL_WAITS, ALARM));
    }

    @Test
    void a_lamp_that_waits_for_its_gateway_is_no_matter_for_the_watchdog() {
        assertThat(complaints(List.of(begun(LAMP, Duration.ofMinutes(1))), List.of())).isEmpty();
    }

    @Test
    void screens_that_should_have_rung_are_complained_of_by_another_way_than_the_page() {
        assertThat(complaints(List.of(begun(RING, Duration.ofMinutes(1))), List.of()))
                .containsExactly(new Complaint(Complaint.Kind.MESSAGE_WAITS, ALARM, Channel.PAGE));
    }

    @Test
    void a_database_that_cannot_be_read_is_complained_of_and_throws_nothing() {
        assertThat(new Watchdog(new View(null, List.of()), new NoMessages(), _ -> List.of()).check(NOW))
                .containsExactly(new Complaint(Complaint.Kind.STORE_UNREADABLE, null));
    }

    private static List<Complaint> complaints(List<PendingEffect> pending, List<PendingEffect> started) {
        return new Watchdog(new View(pending, started), new NoMessages(), _ -> List.of()).check(NOW);
    }

    private static PendingEffect begun(Effect effect, Duration ago) {
        return new PendingEffect(effect, new HomeId("home-1"), NOW.minus(ago));
    }

    /** A store in which only effects can be seen; none at all when they are null. */
    private record View(@Nullable List<PendingEffect> pending, List<PendingEffect> started)
            implements
                AlarmStore {

        @Override
        public <T> T inTransaction(Function<AlarmTransaction, T> work) {
            throw new UnsupportedOperationException("the watchdog writes nothing");
        }

        @Override
        public List<Alarm> due(Instant now, int limit) {
            return List.of();
        }

        @Override
        public List<PendingEffect> pendingEffects(Instant notBefore, int limit) {
            if (pending == null) {
                throw new StoreFailedException("the database cannot be read", new IllegalStateException());
            }
            return pending;
        }

        @Override
        public List<PendingEffect> startedEffects() {
            return started;
        }

        @Override
        public Optional<Alarm> alarm(AlarmId alarm) {
            return Optional.empty();
        }

        @Override
        public Map<GatewayId, Instant> contacts() {
            return Map.of();
        }
    }
}
