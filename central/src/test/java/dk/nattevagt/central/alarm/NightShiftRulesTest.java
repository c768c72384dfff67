package dk.nattevagt.central.alarm;

import static dk.nattevagt.central.alarm.Alarms.METTE;
import static dk.nattevagt.central.alarm.Alarms.NIGHT;
import static dk.nattevagt.central.alarm.Alarms.OLE;
import static dk.nattevagt.central.alarm.Alarms.after;
import static dk.nattevagt.central.alarm.Alarms.change;
import static dk.nattevagt.central.alarm.Alarms.decide;
import static dk.nattevagt.central.alarm.Alarms.journal;
import static dk.nattevagt.central.alarm.Alarms.raised;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent.Accept;
import dk.nattevagt.central.alarm.AlarmEvent.Close;
import dk.nattevagt.central.alarm.AlarmEvent.Correct;
import dk.nattevagt.central.alarm.AlarmEvent.DeadlinePassed;
import dk.nattevagt.central.alarm.AlarmEvent.Decline;
import dk.nattevagt.central.alarm.AlarmEvent.GoOnTheWay;
import dk.nattevagt.central.alarm.AlarmEvent.HolderGone;
import dk.nattevagt.central.alarm.AlarmEvent.Offer;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-over, correction, empty steps, and people who leave. */
class NightShiftRulesTest {
    private static final UserId LIS = new UserId("lis");

    @Test
    void an_empty_step_is_skipped_at_once_and_the_journal_says_so() {
        var onlyALeader = new AlarmLifecycle(new FixedStaffing(EscalationPlan.standard(), List.of(), List.of(LIS)));
        Decision.Changed alone = onlyALeader.raise(new AlarmId("alarm-1"), new HomeId("home-1"),
                new MunicipalityId("solby"), Alarms.origin(Cause.BUTTON), NIGHT);
        assertThat(journal(alone)).containsExactly(JournalEntry.Kind.RAISED, JournalEntry.Kind.STEP_SKIPPED);
        assertThat(alone.alarm().state()).isEqualTo(new AlarmState.Raised(2));
        assertThat(callOut(alone).people()).containsExactly(LIS);
    }

    @Test
    void where_nobody_is_to_be_called_the_last_step_still_repeats() {
        var nobody = new AlarmLifecycle(new FixedStaffing(EscalationPlan.standard(), List.of(), List.of()));
        Alarm alarm = nobody.raise(new AlarmId("alarm-1"), new HomeId("home-1"), new MunicipalityId("solby"),
                Alarms.origin(Cause.BUTTON), NIGHT).alarm();
        assertThat(alarm.nextDeadline()).isEqualTo(NIGHT.plusSeconds(60));
        Decision again = nobody.decide(alarm, new DeadlinePassed(), NIGHT.plusSeconds(60));
        assertThat(again).isInstanceOfSatisfying(Decision.Changed.class,
                changed -> assertThat(changed.alarm().nextDeadline()).isEqualTo(NIGHT.plusSeconds(120)));
    }

    @Test
    void the_holder_keeps_an_alarm_until_the_one_who_is_asked_has_taken_it() {
        Alarm held = after(raised(Cause.BUTTON), new Accept(METTE));
        Decision.Changed offered = change(held, new Offer(METTE, OLE), NIGHT);
        assertThat(offered.alarm().state()).isEqualTo(held.state());
        assertThat(offered.alarm().nextDeadline()).isEqualTo(held.nextDeadline());
        assertThat(callOut(offered).people()).containsExactly(OLE);
        assertThat(callOut(offered).reason()).isEqualTo(Reason.OFFERED);

        Decision.Changed taken = change(offered.alarm(), new Accept(OLE), NIGHT);
        assertThat(taken.alarm().state()).isEqualTo(new AlarmState.Accepted(OLE, NIGHT, false));
        assertThat(taken.alarm().answering().offeredTo()).isNull();
        assertThat(journal(taken)).containsExactly(JournalEntry.Kind.HANDED_OVER);
    }

    @Test
    void an_offer_is_declined_by_the_one_who_is_asked_or_taken_back_by_the_holder_and_by_nobody_else() {
        Alarm offered = after(raised(Cause.BUTTON), new Accept(METTE), new Offer(METTE, OLE));
        assertThat(decide(offered, new Decline(LIS), NIGHT)).isEqualTo(
                new Decision.Refused(RefusedBecause.NOT_OFFERED));
        assertThat(after(offered, new Decline(OLE)).answering().offeredTo()).isNull();
        assertThat(after(offered, new Decline(METTE)).answering().offeredTo()).isNull();
        assertThat(decide(offered, new Accept(LIS), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.ALREADY_HELD));
    }

    @Test
    void an_offer_ends_when_the_holder_drives_off_after_all() {
        Alarm offered = after(raised(Cause.BUTTON), new Accept(METTE), new Offer(METTE, OLE), new GoOnTheWay(METTE));
        assertThat(offered.answering().offeredTo()).isNull();
        assertThat(decide(offered, new Accept(OLE), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.ALREADY_HELD));
    }

    @Test
    void an_alarm_whose_holder_has_left_begins_anew() {
        Alarm held = after(raised(Cause.BUTTON), new Accept(METTE));
        Instant later = NIGHT.plusSeconds(100);
        Decision.Changed anew = change(held, new HolderGone(METTE), later);
        assertThat(anew.alarm().state()).isEqualTo(new AlarmState.Raised(1));
        assertThat(anew.alarm().nextDeadline()).isEqualTo(later.plusSeconds(60));
        assertThat(journal(anew)).containsExactly(JournalEntry.Kind.HOLDER_GONE);
        assertThat(decide(anew.alarm(), new HolderGone(METTE), later))
                .isEqualTo(new Decision.Refused(RefusedBecause.OUTDATED));
    }

    @Test
    void a_wrong_closing_is_corrected_and_stays_closed() {
        Alarm closed = after(raised(Cause.BUTTON), new Accept(METTE),
                new Close(METTE, Outcome.ACCIDENTAL, "trykkede i søvne"));
        Decision.Changed corrected = change(closed,
                new Correct(OLE, Outcome.HELP_GIVEN, null, "Hun var faldet"), NIGHT.plusSeconds(600));
        assertThat(corrected.alarm().state())
                .isEqualTo(new AlarmState.Closed(METTE, NIGHT, Outcome.HELP_GIVEN, null));
        assertThat(corrected.journal()).singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("from", "accidental")
                        .containsEntry("fromNote", "trykkede i søvne").containsEntry("outcome", "help-given")
                        .containsEntry("reason", "Hun var faldet"));
        assertThat(decide(raised(Cause.BUTTON), new Correct(OLE, Outcome.TEST, null, "nej"), NIGHT))
                .isEqualTo(new Decision.Refused(RefusedBecause.NOT_CLOSED));
    }

    @Test
    void a_holder_who_has_not_arrived_is_asked_when_the_promise_runs_out() {
        Instant promise = NIGHT.plus(Duration.ofMinutes(30));
        assertThat(raised(Cause.BUTTON).answering().helpDueBy()).isEqualTo(promise);
        Alarm late = change(raised(Cause.BUTTON), new Accept(METTE), NIGHT.plus(Duration.ofMinutes(25))).alarm();
        assertThat(late.nextDeadline()).isEqualTo(promise);
        Alarm tooLate = change(raised(Cause.BUTTON), new Accept(METTE), NIGHT.plus(Duration.ofMinutes(40))).alarm();
        assertThat(tooLate.nextDeadline()).isEqualTo(NIGHT.plus(Duration.ofMinutes(50)));
    }

    @Test
    void whoever_takes_an_alarm_stops_the_messages_to_the_others() {
        Alarm waits = raised(Cause.BUTTON);
        assertThat(StillWanted.by(waits, Reason.WAITS, OLE)).isTrue();
        Alarm held = after(waits, new Accept(METTE));
        assertThat(StillWanted.by(held, Reason.WAITS, OLE)).isFalse();
        assertThat(StillWanted.by(held, Reason.OVERDUE, OLE)).isFalse();
        Alarm overdue = change(held, new DeadlinePassed(), NIGHT.plus(Duration.ofMinutes(10))).alarm();
        assertThat(StillWanted.by(overdue, Reason.OVERDUE, OLE)).isTrue();
        Alarm offered = after(held, new Offer(METTE, OLE));
        assertThat(StillWanted.by(offered, Reason.OFFERED, OLE)).isTrue();
        assertThat(StillWanted.by(offered, Reason.OFFERED, LIS)).isFalse();
    }

    private static Effect.CallOut callOut(Decision.Changed decision) {
        return decision.effects().stream().filter(Effect.CallOut.class::isInstance).map(Effect.CallOut.class::cast)
                .findFirst().orElseThrow();
    }
}
