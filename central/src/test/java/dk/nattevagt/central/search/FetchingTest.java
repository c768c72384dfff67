package dk.nattevagt.central.search;

import static dk.nattevagt.central.search.CaseRefusal.FETCHED_ALREADY;
import static dk.nattevagt.central.search.CaseRefusal.NOT_ACUTE;
import static dk.nattevagt.central.search.CaseRefusal.NOT_GRANTED;
import static dk.nattevagt.central.search.CaseRefusal.NOT_NURSING;
import static dk.nattevagt.central.search.CaseRefusal.NOT_REHABILITATION;
import static dk.nattevagt.central.search.CaseRefusal.RELATIVES_FIRST;
import static dk.nattevagt.central.search.CaseRefusal.RELATIVE_FETCHES;
import static dk.nattevagt.central.search.RelativeAsked.Answer.KNOWS_NOTHING;
import static dk.nattevagt.central.search.RelativeAsked.Answer.NOT_REACHED;
import static dk.nattevagt.central.search.TestCases.ANNE;
import static dk.nattevagt.central.search.TestCases.METTE;
import static dk.nattevagt.central.search.TestCases.OLE;
import static dk.nattevagt.central.search.TestCases.after;
import static dk.nattevagt.central.search.TestCases.called;
import static dk.nattevagt.central.search.TestCases.opened;
import static dk.nattevagt.central.search.TestCases.wearer;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.search.Fetching.Verdict;
import dk.nattevagt.central.units.Caps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** GPS-afhentning, as the standard has it [004 §13]: every residence, grant, family and history. */
class FetchingTest {
    private static final Relative BENT = new Relative("Bent Hansen", "søn", "55 11 99 03", true, null);
    private static final Map<Residence, CaseRefusal> EXCLUDED = Map.of(Residence.REHABILITATION_HOME,
            NOT_REHABILITATION, Residence.ACUTE_PLACE, NOT_ACUTE, Residence.NURSING_HOME, NOT_NURSING);

    /** Families, and what they mean where nothing else stands in the way. */
    enum Family {
        NONE, NOBODY_FETCHES, NOT_ASKED, NOT_REACHED_ONCE, SAID_NO, SAID_YES, ASKED_ONLY_WHERE, ONE_OF_TWO_SAID_NO, ONE_NO_ONE_NOT_REACHED, ONE_NO_ONE_YES;

        @Nullable
        CaseRefusal refusal() {
            return switch (this) {
                case NONE, NOBODY_FETCHES, NOT_REACHED_ONCE, SAID_NO, ONE_NO_ONE_NOT_REACHED -> null;
                case NOT_ASKED, ASKED_ONLY_WHERE, ONE_OF_TWO_SAID_NO -> RELATIVES_FIRST;
                case SAID_YES, ONE_NO_ONE_YES -> RELATIVE_FETCHES;
            };
        }

        List<Relative> relatives() {
            return switch (this) {
                case NONE -> List.of();
                case NOBODY_FETCHES -> List.of(OLE);
                case NOT_ASKED, NOT_REACHED_ONCE, SAID_NO, SAID_YES, ASKED_ONLY_WHERE -> List.of(ANNE);
                case ONE_OF_TWO_SAID_NO, ONE_NO_ONE_NOT_REACHED, ONE_NO_ONE_YES -> List.of(ANNE, BENT);
            };
        }

        List<CaseEvent> calls() {
            return switch (this) {
                case NONE, NOBODY_FETCHES, NOT_ASKED -> List.of();
                case NOT_REACHED_ONCE -> List.of(called(ANNE, NOT_REACHED, null));
                case SAID_NO, ONE_OF_TWO_SAID_NO -> List.of(called(ANNE, KNOWS_NOTHING, false));
                case SAID_YES -> List.of(called(ANNE, KNOWS_NOTHING, true));
                case ASKED_ONLY_WHERE -> List.of(called(ANNE, KNOWS_NOTHING, null));
                case ONE_NO_ONE_NOT_REACHED ->
                    List.of(called(ANNE, KNOWS_NOTHING, false), called(BENT, NOT_REACHED, null));
                case ONE_NO_ONE_YES -> List.of(called(ANNE, KNOWS_NOTHING, false), called(BENT, KNOWS_NOTHING, true));
            };
        }
    }

    static Stream<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (Residence residence : Residence.values()) {
            for (boolean granted : new boolean[]{true, false}) {
                for (Family family : Family.values()) {
                    for (boolean fetched : new boolean[]{false, true}) {
                        all.add(Arguments.of(residence, granted, family, fetched));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void home_care_fetches_only_when_the_standard_lets_it(Residence residence, boolean granted, Family family,
            boolean fetched) {
        LostPersonCase lost = after(opened(), family.calls().toArray(CaseEvent[]::new));
        if (fetched) {
            lost = after(lost, new CaseEvent.Fetch(METTE, new Verdict.Granted()));
        }
        CaseRefusal expected = EXCLUDED.containsKey(residence)
                ? EXCLUDED.get(residence)
                : !granted ? NOT_GRANTED : fetched ? FETCHED_ALREADY : family.refusal();

        Verdict verdict = Fetching.decide(wearer(residence, granted, family.relatives()), lost);

        assertThat(verdict instanceof Verdict.Refused refused ? refused.why() : null).isEqualTo(expected);
    }

    @Test
    void the_refusal_names_who_is_to_be_asked_first() {
        assertThat(Fetching.decide(wearer(Residence.OWN_HOME, true, List.of(OLE, ANNE, BENT)),
                after(opened(), called(BENT, NOT_REACHED, null))))
                .isEqualTo(new Verdict.Refused(RELATIVES_FIRST, List.of(ANNE)));
    }

    @Test
    void somebody_without_a_tracker_has_been_granted_nothing() {
        assertThat(Fetching.decide(null, opened())).isEqualTo(new Verdict.Refused(NOT_GRANTED, List.of()));
    }

    @Test
    void a_yes_stands_until_they_say_no_even_when_nobody_answers_later() {
        LostPersonCase yes = after(opened(), called(ANNE, KNOWS_NOTHING, true), called(ANNE, NOT_REACHED, null));
        assertThat(Fetching.decide(TestWearers.grethe(), yes))
                .isEqualTo(new Verdict.Refused(RELATIVE_FETCHES, List.of(ANNE)));
        assertThat(Fetching.decide(TestWearers.grethe(), after(yes, called(ANNE, KNOWS_NOTHING, false))))
                .isEqualTo(new Verdict.Granted());
    }

    @Test
    void every_refusal_of_fetching_names_its_source() {
        assertThat(List.of(NOT_REHABILITATION, NOT_ACUTE, NOT_NURSING, NOT_GRANTED, FETCHED_ALREADY, RELATIVE_FETCHES,
                RELATIVES_FIRST)).allSatisfy(why -> assertThat(why.sentence()).contains("[kvalitetsstandarden §13]"));
    }

    @Test
    void fetching_agrees_with_the_cap_of_the_catalogue() {
        Rule cap = StandardFile.builtIn("greve-2022").orElseThrow().service("GPS").orElseThrow().rules().stream()
                .filter(rule -> rule.id().equals("gps-afhentning")).findFirst().orElseThrow();
        for (int sent = 0; sent <= 1; sent++) {
            LostPersonCase lost = sent == 0
                    ? opened()
                    : after(opened(), new CaseEvent.Fetch(METTE, new Verdict.Granted()));
            Verdict live = Fetching.decide(wearer(Residence.OWN_HOME, true, List.of()), lost);
            assertThat(live instanceof Verdict.Granted).as(sent + " times in the incident")
                    .isEqualTo(Caps.check(cap, sent, 1) instanceof Caps.Answer.Allowed);
        }
    }
}
