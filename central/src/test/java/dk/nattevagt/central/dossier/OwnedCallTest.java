package dk.nattevagt.central.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call says of a citizen's need. */
class OwnedCallTest {
    private static final CitizenId POUL = new CitizenId("citizen-4");
    private static final CitizenId ELSE = new CitizenId("citizen-5");
    private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.ofWireName(name).orElseThrow();
    }

    private static @Nullable WhoseCall said(String whose) {
        return switch (whose) {
            case "nobody" -> null;
            case "poul" -> new WhoseCall(new AlarmId("alarm-1"), POUL, false, "Han ringede.", TestCalls.METTE, NIGHT);
            case "else" -> new WhoseCall(new AlarmId("alarm-1"), ELSE, false, "Hun ringede.", TestCalls.METTE, NIGHT);
            case "both" -> new WhoseCall(new AlarmId("alarm-1"), null, true, "De lå der begge.", TestCalls.METTE,
                    NIGHT);
            default -> new WhoseCall(new AlarmId("alarm-1"), null, false, "Det var forkert.", TestCalls.METTE, NIGHT);
        };
    }

    private static String read(OwnedCall call, CitizenId citizen) {
        return call.event(citizen, TestCalls.ZONE).map(GrantEvent::outcome).map(String::valueOf)
                .orElseGet(() -> call.event(citizen, TestCalls.ZONE).isPresent() ? "unclassified" : "none");
    }

    static Stream<Object[]> every_cause_and_outcome() {
        List<@Nullable Outcome> outcomes = new ArrayList<>(Arrays.asList(Outcome.values()));
        outcomes.add(null);
        return Arrays.stream(Cause.values()).flatMap(cause -> outcomes.stream()
                .flatMap(outcome -> Stream.of(true, false).map(exercise -> new Object[]{cause, outcome, exercise})));
    }

    @ParameterizedTest
    @MethodSource("every_cause_and_outcome")
    void a_call_of_somebody_alone_counts_with_its_outcome_when_it_was_made_for_a_person(Cause cause,
            @Nullable Outcome outcome, boolean exercise) {
        boolean person = List.of("button", "pull-cord", "fall", "inactivity", "tracker-sos").contains(cause.wireName());
        String expected = !person || exercise ? "none" : outcome == null ? "unclassified" : outcome.wireName();
        Call call = TestCalls.call("alarm-1", NIGHT, Duration.ZERO, cause, outcome, exercise);
        assertThat(read(new OwnedCall(call, Owner.of(List.of(POUL), null, null), null), POUL)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, said to be of {1}: Poul {2}, Else {3}")
    @CsvSource(textBlock = """
            help-given,     nobody, unclassified,   unclassified
            help-given,     poul,   help-given,     none
            help-given,     else,   none,           help-given
            help-given,     both,   help-given,     help-given
            help-given,     unsaid, unclassified,   unclassified
            ,               nobody, unclassified,   unclassified
            ,               poul,   unclassified,   none
            no-help-needed, nobody, no-help-needed, no-help-needed
            no-help-needed, else,   none,           no-help-needed
            accidental,     nobody, accidental,     accidental
            test,           nobody, test,           test
            technical,      nobody, technical,      technical
            staff-press,    nobody, staff-press,    staff-press
            """)
    void a_couples_call_counts_for_whoever_a_person_says(@Nullable String outcome, String whose, String poul,
            String els) {
        Call call = TestCalls.call("alarm-1", NIGHT, Duration.ZERO, Cause.BUTTON, outcome(outcome), false);
        OwnedCall owned = new OwnedCall(call, Owner.of(List.of(POUL, ELSE), null, said(whose)), said(whose));
        assertThat(read(owned, POUL)).isEqualTo(poul);
        assertThat(read(owned, ELSE)).isEqualTo(els);
        assertThat(owned.whoseMatters()).isEqualTo(poul.equals("unclassified") && els.equals("unclassified"));
    }

    @Test
    void what_somebody_wears_is_theirs_until_a_person_says_otherwise() {
        assertThat(Owner.of(List.of(POUL, ELSE), ELSE, null))
                .isEqualTo(new Owner.Known(Set.of(ELSE), Owner.How.WORN));
        assertThat(Owner.of(List.of(POUL, ELSE), ELSE, said("poul")))
                .isEqualTo(new Owner.Known(Set.of(POUL), Owner.How.SAID));
    }

    @Test
    void a_home_without_citizens_calls_for_nobody() {
        Call call = TestCalls.call("2026-11-20T12:00:00Z", Cause.BUTTON, Outcome.HELP_GIVEN);
        assertThat(read(new OwnedCall(call, Owner.of(List.of(), null, null), null), POUL)).isEqualTo("none");
    }

    @ParameterizedTest(name = "pressed {0} and held for {1}: {2}")
    @CsvSource(textBlock = """
            2026-11-20T22:59:59Z, PT0S,  2026-11-20
            2026-11-20T23:00:00Z, PT0S,  2026-11-21
            2026-11-20T22:59:59Z, P6D,   2026-11-20
            2026-07-01T21:59:59Z, PT0S,  2026-07-01
            2026-07-01T22:00:00Z, PT0S,  2026-07-02
            2026-10-24T22:30:00Z, PT0S,  2026-10-25
            2026-10-25T23:00:00Z, PT0S,  2026-10-26
            """)
    void a_call_belongs_to_the_copenhagen_day_of_the_press(Instant pressed, Duration held, LocalDate day) {
        Call call = TestCalls.call("alarm-1", pressed, held, Cause.BUTTON, Outcome.HELP_GIVEN, false);
        OwnedCall owned = new OwnedCall(call, Owner.of(List.of(POUL), null, null), null);
        assertThat(owned.event(POUL, TestCalls.ZONE).orElseThrow().date()).isEqualTo(day);
    }

    @Test
    void whoever_says_whose_a_call_was_says_why() {
        assertThatThrownBy(
                () -> new WhoseCall(new AlarmId("alarm-1"), POUL, false, " ", new UserId("visitator"), NIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
