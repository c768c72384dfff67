package dk.nattevagt.central.casework;

import static dk.nattevagt.central.casework.TestCasework.BO;
import static dk.nattevagt.central.casework.TestCasework.DORTE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.casework.CaseworkEvent.Judge;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person decides about what the rules propose, and what brings it back. */
class JudgementRulesTest {
    private static final String SIX_MONTHS = "nødkald-6-months";
    private final TestCasework story = TestCasework.greve();

    private TestCasework unused() {
        return story.granted("nødkald", "§112").call("2027-01-10", "accidental").on("2027-05-25");
    }

    private Judge judge(Verdict verdict, String reasons, @Nullable LocalDate endsOn, @Nullable String why) {
        Judge usual = story.judge(SIX_MONTHS, verdict);
        return new Judge(BO, usual.about(), verdict, reasons, endsOn, why, null, usual.revision());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            continue | Derfor | -          | -         | granted
            continue | -      | -          | -         | reasons-missing
            end      | Derfor | 2027-06-30 | -         | ended
            end      | Derfor | 2027-05-25 | -         | ended
            end      | Derfor | -          | -         | ends-on-missing
            end      | Derfor | 2027-05-24 | -         | backdated
            end      | Derfor | 2027-05-24 | Døde da   | ended
            end      | Derfor | 2026-11-19 | Døde da   | before-decision
            end      | -      | 2027-06-30 | -         | reasons-missing
            """)
    void an_end_has_a_day_and_reasons(String verdict, @Nullable String reasons, @Nullable LocalDate endsOn,
            @Nullable String why, String expected) {
        unused();
        assertThat(story.refuses(
                judge(Verdict.ofWireName(verdict).orElseThrow(), reasons == null ? "" : reasons, endsOn, why)))
                .isEqualTo(expected);
    }

    @Test
    void only_what_is_proposed_now_can_be_judged_by_one_who_has_seen_it_as_it_is() {
        unused();
        Judge usual = story.judge(SIX_MONTHS, Verdict.CONTINUE);
        assertThat(story
                .refuses(new Judge(BO, new CaseworkEvent.Key(SIX_MONTHS, LocalDate.of(2027, 5, 19)), Verdict.CONTINUE,
                        "Derfor", null, null, null, usual.revision())))
                .isEqualTo("no-such-proposal");
        assertThat(story.refuses(new Judge(BO, usual.about(), Verdict.CONTINUE, "Derfor", null, null, null,
                usual.revision() - 1))).isEqualTo("changed");
        assertThat(story.refuses(new Judge(BO, usual.about(), Verdict.CONTINUE, "Derfor", null, null, story.today,
                usual.revision()))).isEqualTo("not-in-the-future");
    }

    @Test
    void a_grant_that_goes_on_is_not_proposed_again_until_a_fact_changes() {
        unused().does(story.judge(SIX_MONTHS, Verdict.CONTINUE));
        assertThat(story.proposal(SIX_MONTHS).setAside()).isTrue();
        story.on("2027-09-01");
        assertThat(story.proposal(SIX_MONTHS).setAside()).as("time alone changes no fact").isTrue();
        Collections.reverse(story.calls);
        story.call("2027-06-10", "accidental");
        assertThat(story.proposal(SIX_MONTHS).setAside()).as("a call after the period").isTrue();
        story.call("2027-05-01", null);
        assertThat(story.proposal(SIX_MONTHS).setAside()).as("a call that came to light").isFalse();
        assertThat(story.proposal(SIX_MONTHS).factsChanged()).isTrue();
        assertThat(story.flags()).contains("facts-changed");
    }

    @Test
    void a_day_to_look_again_brings_it_back_without_a_new_fact() {
        unused();
        Judge usual = story.judge(SIX_MONTHS, Verdict.CONTINUE);
        story.does(new Judge(BO, usual.about(), Verdict.CONTINUE, "Derfor", null, null, LocalDate.of(2027, 7, 1),
                usual.revision()));
        assertThat(story.on("2027-06-30").proposal(SIX_MONTHS).setAside()).isTrue();
        assertThat(story.on("2027-07-01").proposal(SIX_MONTHS).setAside()).isFalse();
        assertThat(story.proposal(SIX_MONTHS).factsChanged()).isFalse();
    }

    @Test
    void an_outcome_corrected_after_the_end_flags_the_end_and_a_person_can_take_it_back() {
        unused().does(story.judge(SIX_MONTHS, Verdict.END));
        assertThat(story.flags()).isEmpty();
        assertThat(story
                .refuses(new Judge(BO, new CaseworkEvent.Key(SIX_MONTHS, LocalDate.of(2027, 5, 20)), Verdict.CONTINUE,
                        "Derfor", null, null, null, story.grant().revision())))
                .isEqualTo("grant-closed");
        story.calls.clear();
        story.call("2027-01-10", "help-given").on("2027-06-20");
        assertThat(story.grant().stage()).as("nothing goes on by itself either").isEqualTo(Stage.ENDED);
        assertThat(story.flags()).containsExactly("outcome-corrected");
        story.does(story.judge(SIX_MONTHS, Verdict.CONTINUE));
        assertThat(story.grant().stage()).isEqualTo(Stage.GRANTED);
        assertThat(story.grant().closedBy()).isNull();
        assertThat(story.grant().ended()).isNull();
    }

    @Test
    void a_call_on_the_very_last_day_of_a_grant_counts_against_its_end_also_when_it_is_heard_of_weeks_later() {
        unused().does(story.judge(SIX_MONTHS, Verdict.END));
        assertThat(story.grant().ended()).isEqualTo(LocalDate.of(2027, 6, 4));
        story.on("2027-07-15").call("2027-06-05", "help-given");
        assertThat(story.flags()).as("the day after it ended").isEmpty();
        story.call("2027-06-04", "help-given");
        assertThat(story.flags()).as("its last day").containsExactly("facts-changed");
    }

    @Test
    void a_review_answers_whatever_asked_for_one() {
        unused().happened(EventKind.CONDITION_CHANGED, "2027-05-24");
        story.does(story.judge("nødkald-ændring", Verdict.CONTINUE));
        assertThat(Looks.of(story.file(), story.ground()))
                .noneMatch(one -> one.proposal().rule().id().equals("nødkald-ændring"));
        assertThat(story.file().facts()).extracting(fact -> fact.event().kind())
                .containsExactly(EventKind.CONDITION_CHANGED, EventKind.REVIEW);
        story.on("2027-06-20").happened(EventKind.CONDITION_CHANGED, "2027-06-18");
        assertThat(story.proposal("nødkald-ændring").setAside()).as("it changed again").isFalse();
    }

    @Test
    void a_change_opens_the_grant_for_what_it_is_to_be_once() {
        story.granted("personlig hjælp", null).happened(EventKind.REVIEW, "2026-11-20").on("2030-01-07");
        assertThat(story.refuses(story.decide(Answer.GRANT, null))).isEqualTo("decided-already");
        story.does(story.judge("personlig-hjælp-varig-revurdering", Verdict.CHANGE)).on("2030-01-08");
        assertThat(story.refuses(story.decide(Answer.REFUSE, null))).isEqualTo("judge-instead");
        story.does(new CaseworkEvent.Decide(BO, Answer.GRANT, story.today, "Mere hjælp", null, null, "daglig", false));
        assertThat(story.grant().grant().variant()).isEqualTo("daglig");
        assertThat(story.grant().grant().decided()).as("it runs from the first decision").isEqualTo(TestCasework.BEGIN);
        assertThat(story.refuses(story.decide(Answer.GRANT, null))).isEqualTo("decided-already");
    }

    @Test
    void four_eyes_see_the_same_facts() {
        story.fourEyes();
        unused().does(story.judge(SIX_MONTHS, Verdict.END));
        CaseworkEvent.Key about = new CaseworkEvent.Key(SIX_MONTHS, LocalDate.of(2027, 5, 20));
        story.call("2027-05-19", null);
        assertThat(story.refuses(new CaseworkEvent.Confirm(DORTE, about))).isEqualTo("facts-changed");
        assertThat(story.refuses(new CaseworkEvent.Reject(BO, about, "Nej"))).isEqualTo("same-person");
        assertThat(story.refuses(new CaseworkEvent.Reject(DORTE, about, " "))).isEqualTo("reasons-missing");
        story.does(new CaseworkEvent.Reject(DORTE, about, "Et nyt kald"));
        assertThat(story.grant().stage()).isEqualTo(Stage.GRANTED);
        assertThat(story.proposal(SIX_MONTHS).judgement()).isNull();
    }

    @Test
    void days_without_protection_are_the_same_facts_however_they_are_cut() {
        unused();
        LocalDate day = LocalDate.of(2027, 2, 1);
        story.calls.add(new GrantEvent(day, day.plusDays(3), EventKind.UNPROTECTED, null, "offline"));
        story.does(story.judge(SIX_MONTHS, Verdict.CONTINUE));
        story.calls.removeLast();
        story.calls.add(new GrantEvent(day, day.plusDays(1), EventKind.UNPROTECTED, null, "offline"));
        story.calls.add(new GrantEvent(day.plusDays(1), day.plusDays(3), EventKind.UNPROTECTED, null, "battery"));
        assertThat(story.proposal(SIX_MONTHS).setAside()).isTrue();
        story.calls.add(new GrantEvent(day.plusDays(4), day.plusDays(4), EventKind.UNPROTECTED, null, "battery"));
        assertThat(story.proposal(SIX_MONTHS).factsChanged()).isTrue();
    }
}
