package dk.nattevagt.central.alarm;

import static dk.nattevagt.central.alarm.Alarms.METTE;
import static dk.nattevagt.central.alarm.Alarms.NIGHT;
import static dk.nattevagt.central.alarm.Alarms.OLE;
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
import dk.nattevagt.central.alarm.AlarmEvent.Close;
import dk.nattevagt.central.alarm.AlarmEvent.DeadlinePassed;
import dk.nattevagt.central.alarm.AlarmEvent.GoOnTheWay;
import dk.nattevagt.central.alarm.AlarmEvent.SignalledAgain;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.ProgressStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlarmLifecycleTest {

    @Test
    void a_press_rings_the_responders_and_sets_the_next_deadline() {
        Decision.Changed raised = raise(Cause.BUTTON);
        assertThat(raised.alarm().nextDeadline()).isEqualTo(NIGHT.plusSeconds(60));
        assertThat(raised.effects()).first().isInstanceOfSatisfying(Effect.RingScreens.class,
                ring -> assertThat(ring.audience()).isEqualTo("on-shift"));
        assertThat(journal(raised)).containsExactly(JournalEntry.Kind.RAISED);
    }

    @Test
    void nobody_accepts_and_the_plan_climbs_and_then_repeats_for_ever() {
        Alarm alarm = raised(Cause.BUTTON);
        List<String> rung = new ArrayList<>();
        for (int minute = 1; minute <= 60; minute++) {
            Decision.Changed climbed = change(alarm, new DeadlinePassed(), NIGHT.plus(Duration.ofMinutes(minute)));
            rung.add(((Effect.RingScreens) climbed.effects().getFirst()).audience());
            assertThat(climbed.alarm().nextDeadline()).isEqualTo(NIGHT.plus(Duration.ofMinutes(minute + 1L)));
            alarm = climbed.alarm();
        }
        assertThat(rung).hasSize(60).containsOnly(Alarms.EVERYONE);
    }

    @Test
    void a_second_press_raises_the_urgency_rings_again_and_is_journalled() {
        Decision.Changed again = change(raised(Cause.BUTTON), new SignalledAgain(Alarms.origin(Cause.BUTTON)), NIGHT);
        assertThat(again.alarm().urgency()).isEqualTo(new Urgency(4));
        assertThat(again.alarm().signals()).isEqualTo(2);
        assertThat(journal(again)).containsExactly(JournalEntry.Kind.SIGNALLED_AGAIN);
        assertThat(again.effects()).hasExactlyElementsOfTypes(Effect.RingScreens.class, Effect.CallOut.class);
    }

    @Test
    void a_press_while_somebody_is_there_is_not_swallowed_either() {
        Alarm arrived = after(raised(Cause.BUTTON), new Accept(METTE), new Arrive(METTE));
        Decision.Changed again = change(arrived, new SignalledAgain(Alarms.origin(Cause.FALL)), NIGHT);
        assertThat(again.alarm().urgency()).isEqualTo(new Urgency(5));
        assertThat(again.alarm().state()).isEqualTo(arrived.state());
        assertThat(again.effects()).hasExactlyElementsOfTypes(Effect.RingScreens.class);
    }

    @Test
    void eight_presses_never_go_beyond_the_highest_urgency() {
        Alarm alarm = raised(Cause.BUTTON);
        for (int press = 0; press < 8; press++) {
            alarm = change(alarm, new SignalledAgain(Alarms.origin(Cause.BUTTON)), NIGHT).alarm();
        }
        assertThat(alarm.urgency().level()).isEqualTo(Urgency.HIGHEST);
        assertThat(alarm.signals()).isEqualTo(9);
    }

    @Test
    void the_citizen_is_told_at_every_step_of_the_way() {
        Alarm alarm = raised(Cause.BUTTON);
        List<ProgressStage> told = new ArrayList<>();
        for (AlarmEvent event : List.of(new Accept(METTE), new GoOnTheWay(METTE), new Arrive(METTE),
                new Close(METTE, Outcome.HELP_GIVEN, null))) {
            Decision.Changed changed = change(alarm, event, NIGHT);
            told.add(((Effect.TellCitizen) changed.effects().getFirst()).stage());
            alarm = changed.alarm();
        }
        assertThat(told).containsExactly(ProgressStage.values());
        assertThat(alarm.open()).isFalse();
    }

    @Test
    void only_the_holder_goes_on_and_nobody_takes_what_is_held() {
        Alarm accepted = after(raised(Cause.BUTTON), new Accept(METTE));
        assertRefused(accepted, new Accept(OLE), RefusedBecause.ALREADY_HELD);
        assertRefused(accepted, new GoOnTheWay(OLE), RefusedBecause.HELD_BY_ANOTHER);
        assertRefused(accepted, new Close(OLE, Outcome.TEST, null), RefusedBecause.HELD_BY_ANOTHER);
    }

    @Test
    void an_overdue_holder_is_told_of_and_may_be_relieved() {
        Alarm accepted = after(raised(Cause.BUTTON), new Accept(METTE));
        Instant tenMinutesLater = NIGHT.plus(PLAN.holdTimes().departWithin());
        Decision.Changed overdue = change(accepted, new DeadlinePassed(), tenMinutesLater);
        assertThat(journal(overdue)).containsExactly(JournalEntry.Kind.OVERDUE);
        assertThat(((Effect.RingScreens) overdue.effects().getFirst()).audience())
                .isEqualTo(Alarms.EVERYONE);
        assertThat(overdue.alarm().nextDeadline()).isEqualTo(tenMinutesLater.plus(PLAN.holdTimes().remindEvery()));

        Decision.Changed relieved = change(overdue.alarm(), new Accept(OLE), tenMinutesLater);
        assertThat(relieved.alarm().state()).isEqualTo(new AlarmState.Accepted(OLE, tenMinutesLater, false));
        assertThat(relieved.journal().getFirst().details()).containsEntry("from", "mette");
    }

    @Test
    void a_deadline_that_has_been_moved_changes_nothing() {
        assertRefused(raised(Cause.BUTTON), new DeadlinePassed(), RefusedBecause.NOT_DUE);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_cause_has_an_urgency_and_a_group_and_rings_somebody(Cause cause) {
        Decision.Changed raised = raise(cause);
        assertThat(raised.effects()).anyMatch(Effect.RingScreens.class::isInstance);
        assertThat(raised.alarm().group()).isEqualTo(CauseGroup.of(cause));
        assertThat(raised.effects().stream().anyMatch(Effect.CallEmergency.class::isInstance))
                .as("112 is called for fire, and for fire alone").isEqualTo(cause.isFire());
    }

    private static void assertRefused(Alarm alarm, AlarmEvent event, RefusedBecause reason) {
        assertThat(decide(alarm, event, NIGHT)).isEqualTo(new Decision.Refused(reason));
    }
}
