package dk.nattevagt.central.alarm;

import static dk.nattevagt.central.alarm.Alarms.METTE;
import static dk.nattevagt.central.alarm.Alarms.NIGHT;
import static dk.nattevagt.central.alarm.Alarms.OLE;
import static dk.nattevagt.central.alarm.Alarms.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent.CancelEmergency;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallEnded;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallLost;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallStarted;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallTaken;
import dk.nattevagt.central.alarm.AlarmEvent.RedialEmergency;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyPolicy;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.escalation.Redialling;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A responder is to speak to 112: what becomes of the call when one does, nobody does, or nobody knows. */
class AssistedCallRulesTest {
    private static final MunicipalityId SOLBY = Alarms.raised(Cause.SMOKE).municipality();
    private static final CallOutcome NOT_TAKEN = new CallOutcome.NotTaken(List.of());

    private AlarmLifecycle rules = rules(Set.of());

    private static AlarmLifecycle rules(Set<MunicipalityId> alwaysByAPerson) {
        return new AlarmLifecycle(FixedStaffing.standard(),
                new EmergencyPolicy(EmergencyWay.ASSISTED, Duration.ofSeconds(15), alwaysByAPerson));
    }

    private Decision.Changed change(Alarm alarm, AlarmEvent event) {
        return (Decision.Changed) rules.decide(alarm, event, NIGHT);
    }

    private Decision.Changed fire() {
        return rules.raise(new AlarmId("alarm-1"), new HomeId("home-1"), SOLBY, Alarms.origin(Cause.SMOKE), NIGHT);
    }

    private Alarm calling() {
        return change(fire().alarm(), new EmergencyCallStarted(1)).alarm();
    }

    private static Effect.CallEmergency call(Decision.Changed decision) {
        return decision.effects().stream().filter(Effect.CallEmergency.class::isInstance)
                .map(Effect.CallEmergency.class::cast).findFirst().orElseThrow();
    }

    @Test
    void a_fire_rings_the_people_of_the_first_step_and_sends_them_out_in_the_same_decision() {
        Decision.Changed fire = fire();
        assertThat(call(fire).way()).isEqualTo(EmergencyWay.ASSISTED);
        assertThat(call(fire).people()).isEqualTo(List.of(METTE, OLE));
        assertThat(fire.effects()).hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                Effect.CallOut.class);
    }

    @Test
    void what_nobody_takes_the_service_speaks_at_once() {
        Decision.Changed not = change(calling(), new EmergencyCallEnded(1, NOT_TAKEN));
        assertThat(not.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Waiting(2, NIGHT, EmergencyWay.AUTOMATIC));
        assertThat(call(not).notBefore()).isEqualTo(NIGHT);
        assertThat(not.journal()).extracting(JournalEntry::kind).containsExactly(JournalEntry.Kind.EMERGENCY_NOT_TAKEN);
    }

    @Test
    void where_only_people_may_speak_to_112_everyone_is_rung_until_somebody_does() {
        rules = rules(Set.of(SOLBY));
        Alarm alarm = fire().alarm();
        Instant again = NIGHT.plus(PLAN.redialling().after());
        for (int attempt = 1; attempt < PLAN.redialling().attempts(); attempt++) {
            alarm = change(alarm, new EmergencyCallStarted(attempt)).alarm();
            Decision.Changed not = change(alarm, new EmergencyCallEnded(attempt, NOT_TAKEN));
            alarm = not.alarm();
            assertThat(alarm.emergencyCall())
                    .isEqualTo(new EmergencyCall.Waiting(attempt + 1, again, EmergencyWay.ASSISTED));
            assertThat(call(not).people()).isEqualTo(List.of(METTE, OLE, new UserId("lis")));
            assertThat(not.effects()).as("they are called out as well")
                    .hasAtLeastOneElementOfType(Effect.CallOut.class);
        }
        int last = PLAN.redialling().attempts();
        alarm = change(alarm, new EmergencyCallStarted(last)).alarm();
        assertThat(change(alarm, new EmergencyCallEnded(last, NOT_TAKEN)).alarm().emergencyCall())
                .as("a person must call").isEqualTo(new EmergencyCall.Failed(last, NIGHT));
    }

    @Test
    void whoever_takes_it_is_written_down_and_a_crash_from_then_on_leaves_the_outcome_unknown() {
        Decision.Changed taken = change(calling(), new EmergencyCallTaken(1, METTE));
        assertThat(taken.alarm().emergencyCall())
                .isEqualTo(new EmergencyCall.Calling(1, NIGHT, EmergencyWay.ASSISTED, METTE));
        assertThat(taken.journal()).extracting(JournalEntry::kind).containsExactly(JournalEntry.Kind.EMERGENCY_TAKEN);
        Decision.Changed lost = change(taken.alarm(), new EmergencyCallLost(1));
        assertThat(lost.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Unknown(1, NIGHT));
        assertThat(lost.effects()).as("told to everyone, dialled by nobody")
                .hasExactlyElementsOfTypes(Effect.RingScreens.class, Effect.CallOut.class);
    }

    @Test
    void a_crash_while_responders_were_rung_is_known_not_to_have_reached_112() {
        Decision.Changed lost = change(calling(), new EmergencyCallLost(1));
        assertThat(lost.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Waiting(2, NIGHT, EmergencyWay.AUTOMATIC));
        assertThat(rules.decide(lost.alarm(), new EmergencyCallTaken(1, METTE), NIGHT))
                .as("whoever still hears the question is too late").isEqualTo(
                        new Decision.Refused(RefusedBecause.OUTDATED));
    }

    @Test
    void a_responder_who_spoke_to_112_ends_the_matter() {
        Alarm taken = change(calling(), new EmergencyCallTaken(1, METTE)).alarm();
        Decision.Changed spoken = change(taken, new EmergencyCallEnded(1,
                new CallOutcome.Connected(METTE, Duration.ofMinutes(12), List.of())));
        assertThat(spoken.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Spoken(1, NIGHT, METTE));
        assertThat(spoken.effects()).isEmpty();
        assertThat(spoken.journal().getFirst().details()).containsEntry("talkedMs", "720000");
    }

    @Test
    void what_was_taken_in_vain_is_dialled_again_by_the_plan_and_told_to_everyone() {
        Alarm taken = change(calling(), new EmergencyCallTaken(1, METTE)).alarm();
        Decision.Changed vain = change(taken, new EmergencyCallEnded(1, new CallOutcome.TakenInVain(METTE,
                List.of(new Dialling(1, Dialling.Result.BUSY, "SIP 486")))));
        assertThat(vain.alarm().emergencyCall()).isEqualTo(
                new EmergencyCall.Waiting(2, NIGHT.plus(PLAN.redialling().after()), EmergencyWay.AUTOMATIC));
        assertThat(vain.effects()).hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                Effect.CallOut.class);
        assertThat(vain.journal().getFirst().details()).containsEntry("diallings", "trunk 1: BUSY (SIP 486)");
    }

    @Test
    void a_person_who_asks_for_the_call_again_is_rung_themselves_where_only_people_may_speak() {
        rules = rules(Set.of(SOLBY));
        Alarm taken = change(calling(), new EmergencyCallTaken(1, METTE)).alarm();
        Alarm unknown = change(taken, new EmergencyCallLost(1)).alarm();
        Decision.Changed again = change(unknown, new RedialEmergency(METTE));
        assertThat(call(again).way()).isEqualTo(EmergencyWay.ASSISTED);
        assertThat(call(again).people()).containsExactly(METTE);
    }

    @Test
    void what_112_has_heard_from_a_responder_a_person_cancels_and_nobody_cancels_twice() {
        Alarm taken = change(calling(), new EmergencyCallTaken(1, METTE)).alarm();
        Alarm spoken = change(taken, new EmergencyCallEnded(1,
                new CallOutcome.Connected(METTE, Duration.ofMinutes(1), List.of()))).alarm();
        Alarm cancelled = change(spoken, new CancelEmergency(METTE)).alarm();
        assertThat(cancelled.emergencyCall()).isEqualTo(new EmergencyCall.Cancelled(1, METTE, NIGHT));
        assertThat(rules.decide(cancelled, new CancelEmergency(METTE), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.NO_EMERGENCY_CALL_TO_MAKE));
    }

    @Test
    void the_standard_plan_outlasts_an_exchange_that_is_busy_for_three_minutes() {
        assertThat(Redialling.STANDARD.lasts()).isGreaterThan(Duration.ofMinutes(3));
    }
}
