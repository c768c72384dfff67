package dk.nattevagt.central.alarm;

import static dk.nattevagt.central.alarm.Alarms.METTE;
import static dk.nattevagt.central.alarm.Alarms.NIGHT;
import static dk.nattevagt.central.alarm.Alarms.PLAN;
import static dk.nattevagt.central.alarm.Alarms.after;
import static dk.nattevagt.central.alarm.Alarms.change;
import static dk.nattevagt.central.alarm.Alarms.decide;
import static dk.nattevagt.central.alarm.Alarms.journal;
import static dk.nattevagt.central.alarm.Alarms.raise;
import static dk.nattevagt.central.alarm.Alarms.raised;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent.Accept;
import dk.nattevagt.central.alarm.AlarmEvent.Arrive;
import dk.nattevagt.central.alarm.AlarmEvent.CancelEmergency;
import dk.nattevagt.central.alarm.AlarmEvent.Close;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallEnded;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallLost;
import dk.nattevagt.central.alarm.AlarmEvent.EmergencyCallStarted;
import dk.nattevagt.central.alarm.AlarmEvent.HandleEmergency;
import dk.nattevagt.central.alarm.AlarmEvent.RedialEmergency;
import dk.nattevagt.central.alarm.AlarmEvent.SignalledAgain;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.emergency.CallOutcome;
import dk.nattevagt.central.emergency.Dialling;
import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyCallRulesTest {
    private static final List<Dialling> BUSY = List.of(new Dialling(1, Dialling.Result.BUSY, "486"));

    private final Alarm calling = after(raised(Cause.SMOKE), new EmergencyCallStarted(1));

    @Test
    void smoke_asks_for_112_in_the_same_decision_as_it_is_raised() {
        Decision.Changed raised = raise(Cause.SMOKE);
        assertThat(raised.effects()).hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                Effect.CallOut.class);
        assertThat(raised.effects().getFirst())
                .isInstanceOfSatisfying(Effect.CallEmergency.class,
                        call -> assertThat(call.notBefore()).isEqualTo(NIGHT));
    }

    @Test
    void a_message_that_was_heard_ends_the_matter_of_112() {
        Decision.Changed heard = change(calling,
                new EmergencyCallEnded(1, new CallOutcome.Delivered(Duration.ofSeconds(40), List.of())), NIGHT);
        assertThat(heard.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Delivered(1, NIGHT));
        assertThat(heard.alarm().open()).as("home care still drives to the address [004 §15]").isTrue();
        assertThat(heard.effects()).isEmpty();
    }

    @Test
    void a_busy_line_is_called_again_and_everyone_hears_of_it() {
        Decision.Changed busy = change(calling, new EmergencyCallEnded(1, new CallOutcome.NotReached(BUSY)), NIGHT);
        assertThat(busy.alarm().emergencyCall())
                .isEqualTo(new EmergencyCall.Waiting(2, NIGHT.plus(PLAN.redialling().after()), EmergencyWay.AUTOMATIC));
        assertThat(busy.effects()).hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                Effect.CallOut.class);
        assertThat(((Effect.RingScreens) busy.effects().get(1)).audience())
                .isEqualTo(Alarms.EVERYONE);
        assertThat(busy.journal().getFirst().details()).containsEntry("diallings", "trunk 1: BUSY (486)");
    }

    @Test
    void the_plan_gives_up_after_its_last_attempt_and_leaves_112_to_a_person() {
        Alarm alarm = raised(Cause.SMOKE);
        for (int attempt = 1; attempt <= PLAN.redialling().attempts(); attempt++) {
            alarm = after(alarm, new EmergencyCallStarted(attempt),
                    new EmergencyCallEnded(attempt, new CallOutcome.NotReached(BUSY)));
        }
        assertThat(alarm.emergencyCall()).isEqualTo(new EmergencyCall.Failed(PLAN.redialling().attempts(), NIGHT));
        assertThat(change(alarm, new RedialEmergency(METTE), NIGHT).effects())
                .hasExactlyElementsOfTypes(Effect.CallEmergency.class);
    }

    @Test
    void a_call_cut_off_by_a_crash_is_unknown_shown_to_everyone_and_not_made_again() {
        Decision.Changed lost = change(calling, new EmergencyCallLost(1), NIGHT);
        assertThat(lost.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Unknown(1, NIGHT));
        assertThat(lost.effects()).hasExactlyElementsOfTypes(Effect.RingScreens.class, Effect.CallOut.class);
        assertThat(journal(lost)).containsExactly(JournalEntry.Kind.EMERGENCY_UNKNOWN);
    }

    @Test
    void after_an_unknown_outcome_a_person_redials_or_says_it_is_taken_care_of() {
        Alarm unknown = after(calling, new EmergencyCallLost(1));
        assertThat(change(unknown, new RedialEmergency(METTE), NIGHT).alarm().emergencyCall())
                .isEqualTo(new EmergencyCall.Waiting(2, NIGHT, EmergencyWay.AUTOMATIC));
        assertThat(change(unknown, new HandleEmergency(METTE), NIGHT).alarm().emergencyCall())
                .isEqualTo(new EmergencyCall.Handled(1, METTE, NIGHT));
    }

    @Test
    void a_call_is_begun_once_even_when_two_effects_ask_for_it() {
        Alarm waiting = after(calling, new EmergencyCallEnded(1, new CallOutcome.NotReached(BUSY)));
        Alarm hurried = after(waiting, new RedialEmergency(METTE), new EmergencyCallStarted(2));
        assertThat(decide(hurried, new EmergencyCallStarted(2), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.OUTDATED));
    }

    @Test
    void a_call_the_alarm_no_longer_waits_for_is_not_begun() {
        Alarm handled = after(after(calling, new EmergencyCallEnded(1, new CallOutcome.NotReached(BUSY))),
                new HandleEmergency(METTE));
        assertThat(decide(handled, new EmergencyCallStarted(2), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.OUTDATED));
    }

    @Test
    void more_smoke_during_the_fire_adds_to_it_and_does_not_call_112_again() {
        Decision.Changed more = change(calling, new SignalledAgain(Alarms.origin(Cause.SMOKE)), NIGHT);
        assertThat(more.effects()).hasExactlyElementsOfTypes(Effect.RingScreens.class, Effect.CallOut.class);
        assertThat(more.alarm().signals()).isEqualTo(2);
    }

    @Test
    void smoke_after_112_was_told_that_it_was_nothing_calls_them_anew() {
        Alarm cancelled = after(calling, new EmergencyCallEnded(1, new CallOutcome.Delivered(Duration.ofSeconds(40),
                List.of())), new Accept(METTE), new Arrive(METTE), new CancelEmergency(METTE));
        Decision.Changed more = change(cancelled, new SignalledAgain(Alarms.origin(Cause.SMOKE)), NIGHT);
        assertThat(more.alarm().emergencyCall()).isEqualTo(new EmergencyCall.Waiting(2, NIGHT, EmergencyWay.AUTOMATIC));
        assertThat(more.effects()).hasExactlyElementsOfTypes(Effect.CallEmergency.class, Effect.RingScreens.class,
                Effect.CallOut.class);
        assertThat(change(cancelled, new RedialEmergency(METTE), NIGHT).alarm().emergencyCall())
                .as("and so does a person who was wrong")
                .isEqualTo(new EmergencyCall.Waiting(2, NIGHT, EmergencyWay.AUTOMATIC));
    }

    @Test
    void a_call_that_ends_after_the_alarm_was_closed_is_still_written_down() {
        Alarm closed = after(calling, new Accept(METTE), new Arrive(METTE),
                new Close(METTE, Outcome.HELP_GIVEN, null));
        Decision.Changed ended = change(closed,
                new EmergencyCallEnded(1, new CallOutcome.Delivered(Duration.ofSeconds(40), List.of())), NIGHT);
        assertThat(journal(ended)).containsExactly(JournalEntry.Kind.EMERGENCY_DELIVERED);
        Decision.Changed failed = change(closed, new EmergencyCallEnded(1, new CallOutcome.NotReached(BUSY)), NIGHT);
        assertThat(failed.effects()).as("nobody is called to a fire that is over").isEmpty();
    }

    @Test
    void closing_before_the_next_call_calls_it_off_and_says_so() {
        Alarm waiting = after(calling, new EmergencyCallEnded(1, new CallOutcome.NotReached(BUSY)), new Accept(METTE),
                new Arrive(METTE));
        Decision.Changed closed = change(waiting, new Close(METTE, Outcome.NO_HELP_NEEDED, "burnt toast"), NIGHT);
        assertThat(closed.alarm().emergencyCall()).isEqualTo(new EmergencyCall.CalledOff(METTE, NIGHT));
        assertThat(closed.alarm().revision()).isEqualTo(waiting.revision() + 1);
        assertThat(journal(closed)).containsExactly(JournalEntry.Kind.EMERGENCY_CALLED_OFF, JournalEntry.Kind.CLOSED);
        assertThat(decide(closed.alarm(), new EmergencyCallStarted(2), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.CLOSED));
    }
}
