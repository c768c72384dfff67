package dk.nattevagt.central.search;

import static dk.nattevagt.central.search.RelativeAsked.Answer.KNOWS_NOTHING;
import static dk.nattevagt.central.search.RelativeAsked.Answer.NOT_REACHED;
import static dk.nattevagt.central.search.TestCases.ANNE;
import static dk.nattevagt.central.search.TestCases.METTE;
import static dk.nattevagt.central.search.TestCases.NOW;
import static dk.nattevagt.central.search.TestCases.OLE;
import static dk.nattevagt.central.search.TestCases.after;
import static dk.nattevagt.central.search.TestCases.called;
import static dk.nattevagt.central.search.TestCases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.central.search.SearchAdvice.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What to do next. */
class SearchAdviceTest {
    private static final Wearer GRETHE = TestWearers.grethe();

    private static SearchAdvice advice(LostPersonCase lost, @Nullable Wearer wearer, Instant now) {
        return SearchAdvice.of(lost, wearer, SearchAdvice.POLICE_WITHIN, now);
    }

    private static CaseEvent answered(ChecklistItem item) {
        return new CaseEvent.Answered(METTE, item, "…");
    }

    @Test
    void there_is_one_thing_to_do_at_a_time_in_a_fixed_order() {
        LostPersonCase lost = opened();
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.SEARCH_HOME);
        lost = after(lost, answered(ChecklistItem.HOME_SEARCHED));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.CALL_RELATIVES);
        lost = after(lost, called(ANNE, KNOWS_NOTHING, false));
        assertThat(advice(lost, GRETHE, NOW).next()).as("only one of two has been rung").isEqualTo(Step.CALL_RELATIVES);
        lost = after(lost, called(OLE, NOT_REACHED, null));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.LIKELY_PLACES);
        lost = after(lost, answered(ChecklistItem.LIKELY_PLACES), new CaseEvent.Search(METTE, METTE.user(), "Søen"));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.LOOK_UP_TRACKER);
        lost = after(lost, answered(ChecklistItem.TRACKER));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.TELL_POLICE);
        lost = after(lost, new CaseEvent.ToldPolice(METTE, NOW, null));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.ASK_HOSPITAL);
        lost = after(lost, answered(ChecklistItem.HOSPITAL));
        assertThat(advice(lost, GRETHE, NOW).next()).isEqualTo(Step.KEEP_SEARCHING);
    }

    @Test
    void without_a_known_risk_the_police_are_told_within_half_an_hour_whatever_else_is_left() {
        Instant late = NOW.plus(SearchAdvice.POLICE_WITHIN);
        assertThat(advice(opened(), GRETHE, late.minusSeconds(1)).next()).isEqualTo(Step.SEARCH_HOME);
        assertThat(advice(opened(), GRETHE, late).next()).isEqualTo(Step.TELL_POLICE);
        assertThat(advice(opened(), GRETHE, NOW).policeBy()).isEqualTo(late);
    }

    @Test
    void with_any_risk_the_police_are_told_at_once() {
        for (Risk risk : Risk.values()) {
            LostPersonCase lost = after(opened(), new CaseEvent.Risks(METTE, Set.of(risk)));
            assertThat(advice(lost, GRETHE, NOW.plusSeconds(60)).next()).isEqualTo(Step.TELL_POLICE);
            LostPersonCase told = after(lost, new CaseEvent.ToldPolice(METTE, NOW, null));
            assertThat(advice(told, GRETHE, NOW.plusSeconds(60)).next()).isEqualTo(Step.SEARCH_HOME);
            assertThat(advice(told, GRETHE, NOW).policeBy()).isNull();
        }
    }

    @Test
    void a_municipality_may_tell_the_police_sooner() {
        assertThat(SearchAdvice.of(opened(), GRETHE, Duration.ofMinutes(10), NOW.plus(Duration.ofMinutes(10))).next())
                .isEqualTo(Step.TELL_POLICE);
    }

    @Test
    void nobody_is_told_to_look_up_a_tracker_or_ring_relatives_that_are_not_there() {
        assertThat(advice(opened(), null, NOW).steps()).extracting(SearchAdvice.Told::step)
                .containsExactly(Step.SEARCH_HOME, Step.LIKELY_PLACES, Step.TELL_POLICE, Step.ASK_HOSPITAL);
    }

    @Test
    void how_often_a_tracker_reports_is_known_after_three_reports_and_forgotten_when_it_falls_silent() {
        List<Instant> each30 = IntStream.range(0, 5).mapToObj(i -> NOW.plusSeconds(30L * i)).toList();
        assertThat(ReportingPace.of(each30, NOW.plusSeconds(130))).contains(Duration.ofSeconds(30));
        assertThat(ReportingPace.of(each30.subList(0, 2), NOW.plusSeconds(30))).isEmpty();
        assertThat(ReportingPace.of(each30, NOW.plusSeconds(600))).isEmpty();
    }
}
