package dk.nattevagt.simulator.stories;

import static dk.nattevagt.simulator.stories.SolbyNight.clock;
import static dk.nattevagt.simulator.stories.SolbyNight.person;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.gateway.indicator.Signal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the night shift and the citizen go through. */
class NightShiftStoriesTest {
    private static final UserId ANNA = person("anna");
    private static final UserId BO = person("bo");
    private static final List<UserId> SHIFT = List.of(ANNA, BO);
    private static final List<UserId> EVERYONE = List.of(ANNA, BO, person("lis"));

    @Test
    void a_press_at_02_13_is_closed_at_02_40_with_help_given() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        assertThat(night.alarm().state()).isEqualTo(new AlarmState.Raised(1));

        night.at("02:13:40").does(new AlarmEvent.Accept(ANNA));
        night.at("02:16").does(new AlarmEvent.GoOnTheWay(ANNA));
        night.at("02:24").does(new AlarmEvent.Arrive(ANNA));
        night.at("02:40").does(new AlarmEvent.Close(ANNA, Outcome.HELP_GIVEN, "Hjulpet op.")).aMomentLater();

        assertThat(night.alarm().state()).isInstanceOfSatisfying(AlarmState.Closed.class, closed -> {
            assertThat(clock(closed.since())).isEqualTo("02:40");
            assertThat(closed.outcome()).isEqualTo(Outcome.HELP_GIVEN);
        });
        assertThat(night.journalKinds()).containsExactly(Kind.RAISED, Kind.SCREENS_RANG, Kind.ACCEPTED, Kind.ON_THE_WAY,
                Kind.ARRIVED, Kind.CLOSED);
        assertThat(night.signals()).containsExactly(Signal.PRESSED, Signal.RECEIVED, Signal.ACCEPTED, Signal.ON_THE_WAY,
                Signal.ARRIVED, Signal.CLOSED);
    }

    @Test
    void nobody_accepts_and_the_plan_climbs_and_repeats() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        assertThat(night.ringings()).containsExactly(SHIFT);

        night.at("02:14:05");
        assertThat(night.ringings()).containsExactly(SHIFT, EVERYONE);

        night.at("02:43:30");
        assertThat(night.ringings().subList(1, 31))
                .isEqualTo(Collections.nCopies(30, EVERYONE));
        assertThat(night.alarm().state()).isEqualTo(new AlarmState.Raised(31));
    }

    @Test
    void two_presses_are_one_alarm_of_raised_urgency() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        int before = night.alarm().urgency().level();

        night.at("02:13:20").thePressOfAButton().aMomentLater();

        assertThat(night.alarm().signals()).isEqualTo(2);
        assertThat(night.alarm().urgency().level()).isEqualTo(before + 1);
        assertThat(night.journalKinds()).containsExactly(Kind.RAISED, Kind.SCREENS_RANG, Kind.SIGNALLED_AGAIN,
                Kind.SCREENS_RANG);
        assertThat(night.waitingAtTheGateway()).isZero();
    }

    @Test
    void a_responder_who_is_overdue_is_relieved_by_another() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        night.at("02:13:30").does(new AlarmEvent.Accept(ANNA));

        night.at("02:23:35");
        assertThat(night.journalKinds()).contains(Kind.OVERDUE);
        assertThat(night.ringings().getLast()).isEqualTo(EVERYONE);

        night.at("02:24").does(new AlarmEvent.Accept(BO));
        assertThat(night.alarm().state()).isInstanceOfSatisfying(AlarmState.Accepted.class,
                accepted -> assertThat(accepted.responder()).isEqualTo(BO));
        assertThat(night.entry(Kind.TAKEN_OVER).details()).containsEntry("from", "anna");
    }
}
