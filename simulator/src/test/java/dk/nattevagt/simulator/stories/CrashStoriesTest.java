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
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when the power or the line goes. */
class CrashStoriesTest {
    private static final UserId ANNA = person("anna");
    private static final Duration YEARS = Duration.ofDays(-56 * 365);

    @Test
    void the_central_is_killed_between_commit_and_receipt_and_there_is_one_alarm() {
        SolbyNight night = SolbyNight.begins()
                .theCentralWillLosePower("before a receipt")
                .at("02:13")
                .thePressOfAButton()
                .after(Duration.ofMillis(500));
        assertThat(night.theCentralIsUp()).isFalse();
        assertThat(night.hasAlarm()).isTrue();
        assertThat(night.waitingAtTheGateway()).isOne();
        assertThat(night.lastSignal()).isEqualTo(Signal.PRESSED);

        night.at("02:15");
        assertThat(night.theCentralIsUp()).isTrue();
        assertThat(night.alarm().signals()).isOne();
        assertThat(night.journalKinds()).containsOnlyOnce(Kind.RAISED).doesNotContain(Kind.SIGNALLED_AGAIN);
        assertThat(night.waitingAtTheGateway()).isZero();
        assertThat(night.lastSignal()).isEqualTo(Signal.RECEIVED);
    }

    @Test
    void the_gateway_loses_power_after_the_press_and_the_alarm_comes_late_when_it_is_back() {
        SolbyNight night = SolbyNight.begins().theLineIsCut().at("02:13").thePressOfAButton().aMomentLater();
        assertThat(night.signals()).as("the home has long been told that it is alone").containsExactly(Signal.OFFLINE,
                Signal.PRESSED);

        night.theGatewayHasNoPowerFor(Duration.ofMinutes(5)).theLineIsMended().at("02:17");
        assertThat(night.hasAlarm()).isFalse();

        night.at("02:19");
        assertThat(night.alarm().signals()).isOne();
        assertThat(night.entry(Kind.RAISED).details()).containsEntry("late", "true")
                .containsEntry("clockCredible", "true");
        assertThat(clock(night.alarm().origin().timing().raisedAt())).isEqualTo("02:13");
        assertThat(night.waitingAtTheGateway()).isZero();
    }

    @Test
    void a_gateway_whose_clock_is_years_off_still_says_how_long_it_held_the_press() {
        SolbyNight night = SolbyNight.beginsWithAGatewayWhoseClockIsOffBy(YEARS)
                .theLineIsCut()
                .at("02:13")
                .thePressOfAButton()
                .at("02:16")
                .theLineIsMended()
                .at("02:17");
        assertThat(night.entry(Kind.RAISED).details()).containsEntry("late", "true")
                .containsEntry("clockCredible", "false");
        assertThat(clock(night.alarm().origin().timing().raisedAt())).isEqualTo("02:13");
    }

    @Test
    void without_contact_the_citizen_hears_so_and_the_centre_sees_the_silence() {
        SolbyNight night = SolbyNight.begins().theLineIsCut().at("02:13").thePressOfAButton().at("02:13:20");
        assertThat(night.lastSignal()).isEqualTo(Signal.NO_CONTACT);

        night.at("02:14:10");
        assertThat(night.isShownAsSilent()).isTrue();

        night.theLineIsMended().at("02:15");
        assertThat(night.isShownAsSilent()).isFalse();
        assertThat(night.lastSignal()).isEqualTo(Signal.RECEIVED);
    }

    @Test
    void a_central_that_was_away_takes_up_the_plan_where_it_stood() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();

        night.theCentralHasNoPowerFor(Duration.ofMinutes(4)).at("02:17:10");
        assertThat(night.alarm().state()).isEqualTo(new AlarmState.Raised(2));
        assertThat(night.ringings()).hasSize(2);

        night.at("02:18:20");
        assertThat(night.alarm().state()).isEqualTo(new AlarmState.Raised(3));
    }

    @Test
    void a_gateway_that_asks_again_after_a_power_cut_does_not_light_the_lamp_for_an_alarm_long_closed() {
        SolbyNight night = SolbyNight.begins()
                .theCentralWillLosePower("before a receipt")
                .at("02:13")
                .thePressOfAButton()
                .after(Duration.ofMillis(500));
        night.theGatewayHasNoPowerFor(Duration.ofMinutes(20)).at("02:15");
        night.does(new AlarmEvent.Accept(ANNA)).does(new AlarmEvent.Close(ANNA, Outcome.NO_HELP_NEEDED, null));

        night.at("02:35");
        assertThat(night.waitingAtTheGateway()).isZero();
        assertThat(night.alarm().signals()).isOne();
        assertThat(night.lastSignal()).isIn(Signal.CLOSED, Signal.IDLE);
    }

    @Test
    void a_gateway_that_was_away_hears_only_how_far_help_has_come_now() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        night.theLineIsCut().at("02:14").does(new AlarmEvent.Accept(ANNA));
        night.at("02:15").does(new AlarmEvent.GoOnTheWay(ANNA));
        night.at("02:18").does(new AlarmEvent.Arrive(ANNA));

        night.theLineIsMended().at("02:20");
        assertThat(night.signals()).containsExactly(Signal.PRESSED, Signal.RECEIVED, Signal.ARRIVED);
    }

    @Test
    void a_gateway_switched_off_and_on_learns_again_that_help_is_on_the_way() {
        SolbyNight night = SolbyNight.begins().at("02:13").thePressOfAButton().aMomentLater();
        night.does(new AlarmEvent.Accept(ANNA)).does(new AlarmEvent.GoOnTheWay(ANNA)).at("02:14");
        int before = night.signals().size();

        night.theGatewayHasNoPowerFor(Duration.ofMinutes(1)).at("02:16");
        assertThat(night.signals().subList(before, night.signals().size()))
                .endsWith(Signal.IDLE, Signal.ON_THE_WAY);
    }
}
