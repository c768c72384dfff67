package dk.nattevagt.central.quality;

import static dk.nattevagt.central.quality.Course.METTE;
import static dk.nattevagt.central.quality.Course.OLE;
import static dk.nattevagt.central.quality.Course.received;
import static dk.nattevagt.central.quality.Course.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.nattevagt.central.alarm.JournalEntry.Kind;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BreachTest {
    private static final Instant MORNING = second(20_000);

    private static Optional<Breach> breach(Course course, Instant now) {
        AlarmRecord written = course.told();
        return Breach.of(written, AlarmTimes.of(written), now);
    }

    @ParameterizedTest(name = "accepted after {0} s, arrived after {1} s: {2}")
    @CsvSource({"60, 1800, ''", "61, 1800, answered-60", "180, 1800, answered-60",
            "181, 1800, answered-60 answered-180",
            "60, 1801, help", "200, 2000, answered-60 answered-180 help"})
    void a_promise_is_broken_when_its_time_has_passed_and_not_on_the_second_itself(long accepted, long arrived,
            String broken) {
        Course course = received().rang(1, 2).accepted(accepted).departed(accepted + 60).arrived(arrived)
                .closed(arrived + 60, Outcome.HELP_GIVEN);
        assertThat(Promise.brokenBy(AlarmTimes.of(course.told()), MORNING).stream().map(Promise::wireName)
                .reduce((one, other) -> one + " " + other).orElse("")).isEqualTo(broken);
        assertThat(breach(course, MORNING).isPresent()).isEqualTo(!broken.isEmpty());
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                arguments("late from the home", received().pressed(3600).rang(1, 1).accepted(20).departed(60)
                        .arrived(600).closed(900, Outcome.HELP_GIVEN), Link.DELIVERY,
                        "Alarmen var 1 t undervejs fra hjemmet til centralen (højst 10 sek)."),
                arguments("the central was slow to ring", received().rang(100, 1).accepted(110).departed(160)
                        .arrived(600).closed(900, Outcome.HELP_GIVEN), Link.CENTRAL,
                        "Der gik 1 min 40 sek, fra centralen fik alarmen, til det ringede hos nogen (højst 5 sek)."),
                arguments("nobody answered", received().rang(1, 2)
                        .at(60, Kind.NOT_ANSWERED, null, Map.of("ringing", "2", "audience", "on-shift"))
                        .at(120, Kind.NOT_ANSWERED, null, Map.of("ringing", "3", "audience", "everyone"))
                        .accepted(190).departed(250).arrived(900).closed(1000, Outcome.HELP_GIVEN), Link.ANSWERING,
                        "Der gik 3 min 9 sek, før nogen tog alarmen (højst 55 sek). Planen kaldte videre 2 gange uden svar."),
                arguments("nobody could be called", received()
                        .at(0, Kind.STEP_SKIPPED, null, Map.of("ringing", "1", "audience", "on-shift:nurse"))
                        .rang(1, 0).message(0, Channel.SMS, DeliveryState.FAILED, 9, "no-credit")
                        .message(0, Channel.SMS, DeliveryState.FAILED, 9, "no-credit")
                        .message(15, Channel.VOICE, DeliveryState.UNCONFIRMED, 60, null)
                        .accepted(70).departed(80).arrived(900).closed(1000, Outcome.HELP_GIVEN), Link.ANSWERING,
                        "Der gik 1 min 10 sek, før nogen tog alarmen (højst 55 sek)."
                                + " Sprunget over, fordi der ikke var nogen at kalde: sygeplejersken på vagt."
                                + " Ingen havde en skærm åben. Kom ikke frem: 2 sms."
                                + " Uden kvittering for, at de kom frem: 1 opkald."),
                arguments("taken and not driven to", received().rang(1, 1).accepted(20).departed(1220).arrived(2000)
                        .closed(2400, Outcome.HELP_GIVEN), Link.DEPARTURE,
                        "Der gik 20 min, fra alarmen blev taget, til nogen kørte (højst 5 min)."),
                arguments("a long way", received().rang(1, 1).accepted(20).departed(60).arrived(2400)
                        .closed(2500, Outcome.HELP_GIVEN), Link.WAY,
                        "Vejen ud til hjemmet tog 39 min (højst 23 min)."),
                arguments("taken over", received().rang(1, 1).accepted(20).departed(60)
                        .at(1900, Kind.TAKEN_OVER, OLE, Map.of("from", "mette")).at(1950, Kind.ON_THE_WAY, OLE)
                        .at(2100, Kind.ARRIVED, OLE).closed(2500, Outcome.HELP_GIVEN), Link.DEPARTURE,
                        "Der gik 32 min, fra alarmen blev taget, til nogen kørte (højst 5 min)."
                                + " En anden måtte overtage den."),
                arguments("its holder was gone", received().rang(1, 1).accepted(20)
                        .at(1900, Kind.HOLDER_GONE, null, Map.of("responder", "mette")).at(1910, Kind.ACCEPTED, OLE)
                        .at(1950, Kind.ON_THE_WAY, OLE).at(2100, Kind.ARRIVED, OLE).closed(2500, Outcome.HELP_GIVEN),
                        Link.DEPARTURE, "Der gik 32 min, fra alarmen blev taget, til nogen kørte (højst 5 min)."
                                + " Den, der havde taget alarmen, var der ikke længere."),
                arguments("closed late without a visit", received().rang(1, 1).accepted(20)
                        .closed(2500, Outcome.NO_HELP_NEEDED), Link.DEPARTURE,
                        "Der gik 41 min, fra alarmen blev taget, til den blev afsluttet uden besøg (højst 5 min)."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void a_breach_is_told_with_the_link_that_lost_the_most_time(String name, Course course, Link link, String reason) {
        Breach breach = breach(course, MORNING).orElseThrow();
        assertThat(breach.slow().link()).as(name).isEqualTo(link);
        assertThat(breach.reason()).isEqualTo(reason).doesNotContain("mette", "ole");
    }

    @Test
    void an_alarm_that_nobody_has_taken_is_a_breach_as_soon_as_the_time_has_passed() {
        Course waiting = received().rang(1, 1);
        assertThat(breach(waiting, second(60))).isEmpty();
        Breach soon = breach(waiting, second(61)).orElseThrow();
        assertThat(soon.broken()).containsExactly(Promise.ANSWERED_WITHIN_60_S);
        assertThat(soon.reason()).isEqualTo("Ingen har taget alarmen i 1 min (højst 55 sek).");
        assertThat(breach(waiting, second(1801)).orElseThrow().broken()).containsExactlyInAnyOrder(Promise.values());
    }

    @Test
    void slow_help_is_not_blamed_on_ringing_a_little_late() {
        Breach breach = breach(received().pressed(31).rang(20, 1).accepted(30).departed(60).arrived(2700)
                .closed(2800, Outcome.HELP_GIVEN), MORNING).orElseThrow();
        assertThat(breach.slow().link()).isEqualTo(Link.WAY);
        assertThat(breach.slow().lost()).isGreaterThan(Duration.ofMinutes(19));
    }

    @Test
    void a_closing_without_a_visit_in_time_is_contact_and_keeps_the_promise() {
        Course answeredByPhone = received().rang(1, 1).accepted(20).closed(300, Outcome.NO_HELP_NEEDED);
        assertThat(breach(answeredByPhone, MORNING)).isEmpty();
        assertThat(AlarmTimes.of(answeredByPhone.told()).toArrival()).isNull();
    }

    @Test
    void somebody_in_the_building_may_arrive_without_setting_out() {
        AlarmTimes times = AlarmTimes.of(received().rang(1, 1).accepted(20).arrived(90).told());
        assertThat(times.toDeparture()).isNull();
        assertThat(LinkTime.of(times, MORNING)).extracting(LinkTime::link).containsExactly(Link.DELIVERY, Link.CENTRAL,
                Link.ANSWERING, Link.WAY);
    }

    @Test
    void a_departure_that_came_to_nothing_does_not_count() {
        Course course = received().accepted(20).departed(60).at(1900, Kind.TAKEN_OVER, OLE, Map.of("from", "mette"));
        assertThat(AlarmTimes.of(course.told()).departedAt()).isNull();
        assertThat(AlarmTimes.of(course.at(2000, Kind.ON_THE_WAY, OLE).told()).departedAt()).isEqualTo(second(2000));
    }

    @Test
    void it_rang_when_the_first_screen_rang_or_the_first_message_was_on_a_phone() {
        assertThat(AlarmTimes.of(received().rang(2, 0).told()).firstRangAt()).isNull();
        assertThat(AlarmTimes.of(received().rang(2, 0).rang(62, 1)
                .message(15, Channel.SMS, DeliveryState.DELIVERED, 19, null)
                .message(0, Channel.PUSH, DeliveryState.SENT, 1, null).told()).firstRangAt()).isEqualTo(second(19));
    }

    @Test
    void a_corrected_outcome_is_the_one_that_counts() {
        AlarmTimes times = AlarmTimes.of(received().accepted(20).closed(300, Outcome.HELP_GIVEN)
                .at(9000, Kind.CORRECTED, METTE, Map.of("outcome", "help-given")).told());
        assertThat(times.corrected()).isTrue();
        assertThat(times.outcome()).isEqualTo(Outcome.HELP_GIVEN);
    }
}
