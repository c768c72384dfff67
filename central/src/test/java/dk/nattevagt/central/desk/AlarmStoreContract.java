package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.Effect;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of alarms promises. A store's own test extends this and opens one. */
public abstract class AlarmStoreContract extends EquipmentContract {
    protected static final HomeId HOME = new HomeId("home-0001");
    protected static final MunicipalityId MUNICIPALITY = new MunicipalityId("solby");
    private static final UserId RESPONDER = new UserId("vagt");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final AlarmLifecycle lifecycle = new AlarmLifecycle(FixedStaffing.standard());

    /** What the store told its listener. */
    protected final List<AlarmChange> changes = new ArrayList<>();

    protected final List<Effect> effects = new ArrayList<>();

    protected final CommitListener listener = (newChanges, newEffects) -> {
        changes.addAll(newChanges);
        effects.addAll(newEffects);
    };

    /** The store under test, telling {@link #listener}, with {@link #HOME} in {@link #MUNICIPALITY} known to it. */
    @Override
    protected abstract AlarmStore store();

    @Test
    void an_alarm_comes_back_as_it_was_saved_in_every_state_of_its_life() {
        Alarm alarm = raise(Cause.SMOKE);
        assertStored(alarm);
        List<AlarmEvent> life = List.of(
                new AlarmEvent.EmergencyCallStarted(1),
                new AlarmEvent.EmergencyCallEnded(1, new CallOutcome.NotReached(List.of())),
                new AlarmEvent.EmergencyCallStarted(2),
                new AlarmEvent.EmergencyCallLost(2),
                new AlarmEvent.HandleEmergency(RESPONDER),
                new AlarmEvent.SignalledAgain(origin(Cause.HEAT)),
                new AlarmEvent.Accept(RESPONDER),
                new AlarmEvent.GoOnTheWay(RESPONDER),
                new AlarmEvent.Arrive(RESPONDER),
                new AlarmEvent.Close(RESPONDER, Outcome.HELP_GIVEN, "Grød på komfuret."));
        Instant now = NOW;
        for (AlarmEvent event : life) {
            now = now.plusSeconds(1);
            alarm = apply(alarm, event, now);
            assertStored(alarm);
        }
        assertThat(changes).hasSize(1 + life.size());
    }

    private void assertStored(Alarm alarm) {
        assertThat(store().alarm(alarm.id())).contains(alarm);
        assertThat(store().<Alarm>inTransaction(tx -> tx.alarm(alarm.id()).orElseThrow())).isEqualTo(alarm);
    }

    @Test
    void changes_are_numbered_upwards_and_told_with_the_effects_in_the_order_of_commits() {
        Alarm alarm = raise(Cause.BUTTON);
        apply(alarm, new AlarmEvent.Accept(RESPONDER), NOW);
        assertThat(changes).extracting(AlarmChange::number).isSorted().doesNotHaveDuplicates();
        assertThat(changes).extracting(change -> change.alarm().state().wireName()).containsExactly("raised",
                "accepted");
        assertThat(effects).hasExactlyElementsOfTypes(Effect.RingScreens.class, Effect.CallOut.class,
                Effect.TellCitizen.class);
    }

    @Test
    void work_that_throws_leaves_nothing_behind_and_tells_nobody() {
        Decision.Changed raised = raised(Cause.BUTTON);
        assertThatThrownBy(() -> store().inTransaction(tx -> {
            tx.save(raised, NOW);
            throw new IllegalStateException("changed its mind");
        })).hasMessage("changed its mind");
        assertThat(store().alarm(raised.alarm().id())).isEmpty();
        assertThat(changes).isEmpty();
        assertThat(raise(Cause.BUTTON)).isNotNull();
    }

    @Test
    void a_revision_that_does_not_follow_the_one_on_disk_is_refused() {
        Alarm alarm = raise(Cause.BUTTON);
        Decision.Changed accepted = decide(alarm, new AlarmEvent.Accept(RESPONDER), NOW);
        save(accepted);
        assertThatThrownBy(() -> save(accepted)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_home_has_at_most_one_open_alarm_of_a_group() {
        raise(Cause.BUTTON);
        Decision.Changed second = raised(Cause.PULL_CORD);
        assertThatThrownBy(() -> save(second)).isInstanceOf(RuntimeException.class);
        assertThat(raise(Cause.SMOKE)).isNotNull();
        assertThat(store().<List<Alarm>>inTransaction(tx -> tx.openAlarms(HOME))).hasSize(2);
    }

    @Test
    void what_was_answered_to_an_act_is_remembered_under_its_person_and_key() {
        AlarmId alarm = raise(Cause.BUTTON).id();
        AnsweredAct done = new AnsweredAct(alarm, RESPONDER, "key-1", NOW, 2, null);
        AnsweredAct refused = new AnsweredAct(alarm, RESPONDER, "key-2", NOW, 2,
                Decision.RefusedBecause.ALREADY_HELD);
        store().inTransaction(tx -> {
            tx.recordAct(done);
            tx.recordAct(refused);
            return done;
        });
        assertThat(answered(alarm, RESPONDER, "key-1")).contains(done);
        assertThat(answered(alarm, RESPONDER, "key-2")).contains(refused);
        assertThat(answered(alarm, new UserId("another"), "key-1")).isEmpty();
        assertThatThrownBy(() -> store().inTransaction(tx -> {
            tx.recordAct(done);
            return done;
        })).isInstanceOf(RuntimeException.class);
    }

    private Optional<AnsweredAct> answered(AlarmId alarm, UserId by, String key) {
        return store().inTransaction(tx -> tx.answeredAct(alarm, by, key));
    }

    @Test
    void an_event_received_is_remembered_with_its_alarm_or_none() {
        EventKey withAlarm = origin(Cause.BUTTON).event();
        EventKey without = origin(Cause.BUTTON).event();
        AlarmId alarm = raise(Cause.BUTTON).id();
        store().inTransaction(tx -> {
            tx.recordReception(withAlarm, alarm, NOW);
            tx.recordReception(without, null, NOW);
            return true;
        });
        assertThat(store().<Reception>inTransaction(tx -> tx.reception(withAlarm).orElseThrow()))
                .isEqualTo(new Reception(withAlarm, alarm));
        assertThat(store().<Reception>inTransaction(tx -> tx.reception(without).orElseThrow()))
                .isEqualTo(new Reception(without, null));
        assertThat(store().<Boolean>inTransaction(tx -> tx.reception(origin(Cause.BUTTON).event()).isPresent()))
                .isFalse();
    }

    @Test
    void alarms_are_due_from_their_deadline_on_and_never_when_closed() {
        Alarm alarm = raise(Cause.BUTTON);
        Instant deadline = NOW.plus(Duration.ofSeconds(60));
        assertThat(store().due(deadline.minusMillis(1), 10)).isEmpty();
        assertThat(store().due(deadline, 10)).containsExactly(alarm);
        Alarm accepted = apply(alarm, new AlarmEvent.Accept(RESPONDER), NOW);
        apply(accepted, new AlarmEvent.Close(RESPONDER, Outcome.TEST, null), NOW);
        assertThat(store().due(NOW.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void effects_wait_until_marked_with_112_before_everything_else() {
        Alarm alarm = raise(Cause.SMOKE);
        List<PendingEffect> pending = store().pendingEffects(NOW, 10);
        assertThat(pending).extracting(PendingEffect::effect)
                .hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                        Effect.CallOut.class);
        assertThat(pending).allSatisfy(effect -> assertThat(effect.home()).isEqualTo(alarm.home()));
        mark(pending.get(0), EffectStatus.STARTED);
        mark(pending.get(1), EffectStatus.DONE);
        mark(pending.get(2), EffectStatus.DONE);
        assertThat(store().pendingEffects(NOW, 10)).isEmpty();
        assertThat(store().startedEffects()).containsExactly(pending.get(0));
        assertThat(store().<EffectStatus>inTransaction(tx -> tx.status(pending.get(1).effect().key())))
                .isEqualTo(EffectStatus.DONE);
    }

    @Test
    void whoever_is_told_of_a_fire_goes_before_older_effects_of_everything_else() {
        Decision.Changed press = raised(Cause.BUTTON);
        store().inTransaction(tx -> {
            tx.save(press, NOW.minusSeconds(60));
            return press;
        });
        Alarm fire = raise(Cause.SMOKE);
        assertThat(store().pendingEffects(NOW, 3)).extracting(pending -> pending.effect().key().alarm())
                .containsOnly(fire.id());
        assertThat(store().pendingEffects(NOW, 10)).hasSize(3 + press.effects().size());
    }

    @Test
    void what_cannot_wait_is_written_as_surely_as_everything_else() {
        Decision.Changed fire = raised(Cause.SMOKE);
        store().atOnce(tx -> {
            tx.save(fire, NOW);
            return fire;
        });
        assertStored(fire.alarm());
        assertThat(changes).hasSize(1);
    }

    @Test
    void an_effect_for_later_does_not_wait_before_its_time() {
        Alarm alarm = apply(raise(Cause.SMOKE), new AlarmEvent.EmergencyCallStarted(1), NOW);
        apply(alarm, new AlarmEvent.EmergencyCallEnded(1, new CallOutcome.NotReached(List.of())), NOW);
        Instant redial = NOW.plus(EscalationPlan.standard().redialling().after());
        assertThat(calls(redial.minusMillis(1))).containsExactly(1);
        assertThat(calls(redial)).containsExactly(1, 2);
    }

    private List<Integer> calls(Instant now) {
        return store().pendingEffects(now, 10).stream()
                .map(PendingEffect::effect)
                .filter(Effect.CallEmergency.class::isInstance)
                .map(effect -> ((Effect.CallEmergency) effect).attempt())
                .toList();
    }

    @Test
    void a_gateway_is_known_by_when_it_was_last_heard() {
        assertThat(store().contacts()).isEmpty();
        contact(NOW);
        contact(NOW.plusSeconds(20));
        assertThat(store().contacts()).containsExactly(java.util.Map.entry(GATEWAY, NOW.plusSeconds(20)));
    }

    private void contact(Instant heardAt) {
        store().inTransaction(tx -> {
            tx.recordContact(GATEWAY, heardAt);
            return true;
        });
    }

    private void mark(PendingEffect pending, EffectStatus status) {
        store().inTransaction(tx -> {
            tx.mark(pending.effect().key(), status);
            return true;
        });
    }

    /** Raises an alarm and saves it. */
    protected Alarm raise(Cause cause) {
        return save(raised(cause));
    }

    /** Lets something happen to an alarm and saves it. */
    protected Alarm apply(Alarm alarm, AlarmEvent event, Instant now) {
        return save(decide(alarm, event, now));
    }

    private Decision.Changed raised(Cause cause) {
        return lifecycle.raise(new AlarmId("alarm-" + NUMBER.incrementAndGet()), HOME, MUNICIPALITY, origin(cause),
                NOW);
    }

    private Decision.Changed decide(Alarm alarm, AlarmEvent event, Instant now) {
        return (Decision.Changed) lifecycle.decide(alarm, event, now);
    }

    private Alarm save(Decision.Changed decision) {
        return store().inTransaction(tx -> {
            tx.save(decision, NOW);
            return decision.alarm();
        });
    }

    private static AlarmOrigin origin(Cause cause) {
        EventKey event = new EventKey(EventSource.of(GATEWAY, new DeviceId("button-1")),
                new EventId("event-" + NUMBER.incrementAndGet()));
        return new AlarmOrigin(event, cause, true, new Timing(NOW.minusSeconds(1), NOW, false, true));
    }

    /** The kinds of an alarm's journal. */
    protected static List<JournalEntry.Kind> kinds(List<JournalEntry> journal) {
        return journal.stream().map(JournalEntry::kind).toList();
    }
}
