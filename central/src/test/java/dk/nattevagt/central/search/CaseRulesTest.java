package dk.nattevagt.central.search;

import static dk.nattevagt.central.search.TestCases.ANNE;
import static dk.nattevagt.central.search.TestCases.JENS;
import static dk.nattevagt.central.search.TestCases.METTE;
import static dk.nattevagt.central.search.TestCases.NOW;
import static dk.nattevagt.central.search.TestCases.after;
import static dk.nattevagt.central.search.TestCases.opened;
import static dk.nattevagt.central.search.TestCases.user;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseDecision.Changed;
import dk.nattevagt.central.search.CaseDecision.Refused;
import dk.nattevagt.central.search.CaseEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be done in a case, and what stands afterwards. */
class CaseRulesTest {
    private static final CaseEvent FOUND = new CaseEvent.Close(METTE, CaseEnding.How.FOUND_WELL, "Ved søen", null,
            null);

    private static CaseRefusal refusal(LostPersonCase lost, CaseEvent event) {
        return ((Refused) CaseRules.decide(lost, event, NOW.plusSeconds(30))).why();
    }

    private static Changed changed(LostPersonCase lost, CaseEvent event) {
        return (Changed) CaseRules.decide(lost, event, NOW.plusSeconds(30));
    }

    @Test
    void whoever_opens_a_case_leads_it_and_is_on_it() {
        LostPersonCase lost = opened();
        assertThat(lost.open()).isTrue();
        assertThat(lost.leader()).isEqualTo(METTE.user());
        assertThat(lost.has(METTE.user())).isTrue();
        assertThat(TestCases.opening("case-1", new CaseOrigin.RelativeCalled("Anne Hansen", null)).entries())
                .singleElement().satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.OPENED);
                    assertThat(new TimelineWords(UserId::value, ZoneId.of("Europe/Copenhagen")).line(entry))
                            .isEqualTo("Eftersøgningen begyndte: Anne Hansen ringede");
                });
    }

    /** Everything somebody on the case can do. */
    static Stream<CaseEvent> acts() {
        return acts(METTE);
    }

    private static Stream<CaseEvent> acts(Actor by) {
        return Stream.of(new CaseEvent.Add(by, user("leder", Role.SHIFT_LEADER, "solby")), new CaseEvent.Leave(by),
                new CaseEvent.Lead(by), new CaseEvent.Search(by, by.user(), "Skoven"),
                new CaseEvent.Answered(by, ChecklistItem.CLOTHES, "Blå frakke"), new CaseEvent.SeenAt(by, NOW),
                new CaseEvent.Risks(by, Set.of(Risk.WATER)),
                new CaseEvent.Called(by, ANNE, RelativeAsked.Answer.NOT_REACHED, null, null),
                new CaseEvent.ToldPolice(by, NOW, null), new CaseEvent.Noted(by, "Set ved kirken"),
                new CaseEvent.Fetch(by, new Fetching.Verdict.Granted()),
                new CaseEvent.Close(by, CaseEnding.How.CAME_HOME, null, null, null));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void nothing_is_done_in_a_closed_case(CaseEvent event) {
        assertThat(refusal(after(opened(), FOUND), event)).isEqualTo(CaseRefusal.CLOSED);
        assertThat(refusal(after(opened(), FOUND), new CaseEvent.Join(JENS, null))).isEqualTo(CaseRefusal.CLOSED);
    }

    @Test
    void somebody_who_is_not_on_the_case_does_nothing_but_join() {
        assertThat(acts(JENS)).allSatisfy(
                event -> assertThat(refusal(opened(), event)).isEqualTo(CaseRefusal.NOT_ON_IT));
        LostPersonCase joined = after(opened(), new CaseEvent.Join(JENS, "Skoven nord for hjemmet"));
        assertThat(joined.searcher(JENS.user()).orElseThrow().where()).isEqualTo("Skoven nord for hjemmet");
        assertThat(refusal(joined, new CaseEvent.Join(JENS, null))).isEqualTo(CaseRefusal.ON_IT_ALREADY);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everything_that_is_done_adds_one_line_with_who_and_when(CaseEvent event) {
        // Two things want the opposite of being the leader.
        boolean asOneOfMany = event instanceof CaseEvent.Leave || event instanceof CaseEvent.Lead;
        LostPersonCase lost = asOneOfMany
                ? after(opened(), new CaseEvent.Join(JENS, null), new CaseEvent.Lead(JENS))
                : opened();
        Changed changed = changed(lost, event);
        assertThat(changed.next().revision()).isEqualTo(lost.revision() + 1);
        assertThat(changed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(METTE.user());
            assertThat(entry.at()).isEqualTo(NOW.plusSeconds(30));
        });
    }

    @Test
    void a_correction_says_that_it_is_one_and_takes_nothing_from_the_timeline() {
        LostPersonCase lost = after(opened(), new CaseEvent.Answered(METTE, ChecklistItem.CLOTHES, "Rød frakke"));
        Changed corrected = changed(lost, new CaseEvent.Answered(METTE, ChecklistItem.CLOTHES, "Blå frakke"));
        assertThat(corrected.next().checklist().answer(ChecklistItem.CLOTHES).orElseThrow().text())
                .isEqualTo("Blå frakke");
        assertThat(corrected.entries()).extracting(CaseEntry::kind).containsExactly(Kind.CORRECTED);
    }

    @Test
    void only_the_leader_takes_colleagues_along_and_only_from_the_same_municipality() {
        LostPersonCase lost = after(opened(), new CaseEvent.Join(JENS, null));
        assertThat(refusal(lost, new CaseEvent.Add(JENS, user("leder", Role.SHIFT_LEADER, "solby"))))
                .isEqualTo(CaseRefusal.NOT_THE_LEADER);
        assertThat(refusal(lost, new CaseEvent.Add(METTE, user("nabovagt", Role.RESPONDER, "nabo"))))
                .isEqualTo(CaseRefusal.NOT_COLLEAGUE);
        assertThat(refusal(lost, new CaseEvent.Add(METTE, user("tekniker", Role.TECHNICIAN, "solby"))))
                .isEqualTo(CaseRefusal.NOT_COLLEAGUE);
        assertThat(refusal(lost, new CaseEvent.Add(METTE, user("vagt2", Role.RESPONDER, "solby"))))
                .isEqualTo(CaseRefusal.ON_IT_ALREADY);
    }

    @Test
    void there_is_always_somebody_who_leads() {
        assertThat(refusal(opened(), new CaseEvent.Leave(METTE))).isEqualTo(CaseRefusal.LEADER_STAYS);
        assertThat(refusal(opened(), new CaseEvent.Lead(METTE))).isEqualTo(CaseRefusal.LEADS_ALREADY);
        LostPersonCase taken = after(opened(), new CaseEvent.Join(JENS, null), new CaseEvent.Lead(JENS),
                new CaseEvent.Leave(METTE));
        assertThat(taken.leader()).isEqualTo(JENS.user());
        assertThat(taken.has(METTE.user())).isFalse();
    }

    @Test
    void on_the_group_mobile_somebody_says_who_they_are() {
        Actor nobody = new Actor(new UserId("gruppemobil"), Role.GROUP_MOBILE, null);
        Actor bo = new Actor(new UserId("gruppemobil"), Role.GROUP_MOBILE, "Bo");
        assertThat(refusal(opened(), new CaseEvent.Join(nobody, null))).isEqualTo(CaseRefusal.WHO_ARE_YOU);
        assertThat(changed(opened(), new CaseEvent.Join(bo, null)).entries().getFirst().inPerson()).isEqualTo("Bo");
    }

    @Test
    void a_moment_that_has_not_come_is_refused_but_a_clock_that_is_a_little_fast_is_not() {
        Instant later = NOW.plus(Duration.ofMinutes(5));
        assertThat(refusal(opened(), new CaseEvent.SeenAt(METTE, later))).isEqualTo(CaseRefusal.IN_THE_FUTURE);
        assertThat(refusal(opened(), new CaseEvent.ToldPolice(METTE, later, null)))
                .isEqualTo(CaseRefusal.IN_THE_FUTURE);
        assertThat(refusal(opened(), new CaseEvent.Close(METTE, CaseEnding.How.FOUND_WELL, "Hjemme", later, null)))
                .isEqualTo(CaseRefusal.IN_THE_FUTURE);
        assertThat(changed(opened(), new CaseEvent.SeenAt(METTE, NOW.plusSeconds(60))).next().checklist().lastSeenAt())
                .isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whoever_was_found_was_found_somewhere_and_whoever_was_not_lost_was_found_at_no_time() {
        assertThat(refusal(opened(), new CaseEvent.Close(METTE, CaseEnding.How.FOUND_INJURED, null, null, null)))
                .isEqualTo(CaseRefusal.NOT_WHERE);
        CaseEnding home = ending(new CaseEvent.Close(METTE, CaseEnding.How.CAME_HOME, null, null, null));
        assertThat(home.foundAt()).isEqualTo(NOW.plusSeconds(30));
        CaseEnding worry = ending(new CaseEvent.Close(METTE, CaseEnding.How.FALSE_WORRY, null, NOW, null));
        assertThat(worry.foundAt()).isNull();
    }

    private static CaseEnding ending(CaseEvent close) {
        return Objects.requireNonNull(changed(opened(), close).next().ending());
    }

    @Test
    void the_time_to_found_runs_from_the_first_worry_and_from_when_they_were_last_seen() {
        LostPersonCase quick = after(opened(), new CaseEvent.SeenAt(METTE, NOW.minus(Duration.ofMinutes(40))),
                new CaseEvent.Close(METTE, CaseEnding.How.FOUND_WELL, "Ved søen", NOW.plusSeconds(120), null));
        LostPersonCase slow = after(opened(), new CaseEvent.Noted(METTE, "…"), new CaseEvent.Noted(METTE, "…"),
                new CaseEvent.Noted(METTE, "…"), new CaseEvent.Close(METTE, CaseEnding.How.FOUND_BY_POLICE,
                        "Ved åen", NOW.plusSeconds(240), null));
        LostPersonCase before = after(opened(), new CaseEvent.Close(METTE, CaseEnding.How.CAME_HOME, null,
                NOW.minusSeconds(60), null));
        LostPersonCase worry = after(opened(),
                new CaseEvent.Close(METTE, CaseEnding.How.FALSE_WORRY, null, null, null));

        FoundFigures figures = FoundFigures.of(List.of(quick, slow, before, worry));

        assertThat(figures.cases()).isEqualTo(4);
        assertThat(figures.endings()).containsEntry(CaseEnding.How.FALSE_WORRY, 1);
        assertThat(figures.fromOpening())
                .isEqualTo(new FoundFigures.Times(3, Duration.ofMinutes(2), Duration.ofMinutes(4)));
        assertThat(figures.fromLastSeen())
                .isEqualTo(new FoundFigures.Times(1, Duration.ofMinutes(42), Duration.ofMinutes(42)));
        assertThat(FoundFigures.of(List.of(worry)).fromOpening()).isNull();
    }
}
