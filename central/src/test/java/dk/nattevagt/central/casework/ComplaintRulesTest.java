package dk.nattevagt.central.casework;

import static dk.nattevagt.central.casework.TestCasework.BO;
import static dk.nattevagt.central.casework.TestCasework.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.casework.CaseworkEvent.Complain;
import dk.nattevagt.central.casework.CaseworkEvent.PassOn;
import dk.nattevagt.central.casework.CaseworkEvent.Reassess;
import dk.nattevagt.central.casework.GrantComplaint.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints: in time or late, assessed again, decided anew or passed on. */
class ComplaintRulesTest {
    private final TestCasework story = TestCasework.greve();

    private TestCasework refusedApplication() {
        story.apply("nødkald");
        return story.does(story.decide(Answer.REFUSE, null));
    }

    private static Complain complain(LocalDate received, @Nullable LocalDate decisionReceived) {
        return new Complain(BO, received, decisionReceived, "Jeg er uenig");
    }

    /** Decided on Friday 20 November 2026; four weeks end on Friday 18 December, and from 23 November on Monday the 21st. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-20 | -          | false | 2026-12-18
            2026-12-18 | -          | false | 2027-01-15
            2026-12-19 | -          | true  | 2027-01-18
            2026-12-21 | 2026-11-23 | false | 2027-01-18
            2026-12-22 | 2026-11-23 | true  | 2027-01-19
            2026-12-21 | 2026-11-22 | false | 2027-01-18
            2026-12-28 | 2026-11-27 | false | 2027-01-25
            2026-12-03 | -          | false | 2026-12-31
            2026-12-04 | -          | false | 2027-01-04
            """)
    void the_day_of_receipt_is_not_counted_and_a_last_day_without_work_moves(LocalDate received,
            @Nullable LocalDate decisionReceived, boolean late, LocalDate reassessBy) {
        refusedApplication().on("2027-01-10").does(complain(received, decisionReceived));
        GrantComplaint complaint = story.file().complaints().getFirst();
        assertThat(complaint.late()).isEqualTo(late);
        assertThat(complaint.reassessBy()).isEqualTo(reassessBy);
        assertThat(story.flags()).isEqualTo(late ? java.util.List.of("late-complaint") : java.util.List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GPS      | Der kan ikke klages over en afgørelse om GPS [kvalitetsstandarden §13].
            røgalarm | Der kan ikke klages over en afgørelse om røgalarm [kvalitetsstandarden §15].
            """)
    void where_there_is_no_right_a_complaint_is_refused(String service, String expected) {
        story.granted("nødkald", "§112").another().granted(service, null);
        assertThat(sentence(GrantRules.decide(story.file(), complain(story.today, null), story.ground())))
                .startsWith(expected);
        assertThat(NextStep.may(story.file(), story.ground())).doesNotContain("complain");
    }

    @Test
    void a_clip_card_cannot_be_complained_about_but_looked_at_again() {
        TestCasework herning = new TestCasework("herning-2022").granted("klippekort", "§83");
        assertThat(sentence(GrantRules.decide(herning.file(), complain(herning.today, null), herning.ground())))
                .isEqualTo("Der kan ikke klages over en afgørelse om klippekort [kvalitetsstandarden"
                        + " »Klippekort under fritvalg«]. Er der nye oplysninger, så skriv dem, og vurder sagen igen.");
    }

    @Test
    void what_cannot_be_is_refused() {
        refusedApplication();
        assertThat(story.refuses(complain(story.today.plusDays(1), null))).isEqualTo("in-the-future");
        assertThat(story.refuses(complain(story.today.minusDays(1), null))).isEqualTo("before-decision");
        assertThat(story.refuses(complain(story.today, story.today.minusDays(1)))).isEqualTo("before-decision");
        assertThat(story.refuses(new Complain(BO, story.today, null, " "))).isEqualTo("reasons-missing");
        story.does(complain(story.today, null));
        assertThat(story.refuses(complain(story.today, null))).isEqualTo("complaint-open");
    }

    @Test
    void a_complaint_is_assessed_again_once_and_passed_on_where_the_municipality_stands_by_its_decision() {
        refusedApplication().does(complain(story.today, null));
        assertThat(story.refuses(new PassOn(BO, 1, story.today))).isEqualTo("reassess-first");
        assertThat(story.refuses(new Reassess(BO, 1, Outcome.TOO_LATE, "For sent"))).isEqualTo("not-late");
        assertThat(story.refuses(new Reassess(BO, 1, Outcome.UPHELD, ""))).isEqualTo("reasons-missing");
        story.does(new Reassess(BO, 1, Outcome.UPHELD, "Intet nyt"));
        assertThat(story.refuses(new Reassess(BO, 1, Outcome.CHANGED, "Nyt"))).isEqualTo("reassessed-already");
        assertThat(CaseDeadlines.of(story.file(), story.ground())).extracting(one -> one.what().wireName())
                .containsExactly("complaint-pass-on");
        assertThat(story.refuses(new PassOn(BO, 1, story.today.plusDays(1)))).isEqualTo("in-the-future");
        assertThat(story.refuses(new PassOn(BO, 1, story.today.minusDays(1)))).isEqualTo("before-complaint");
        story.does(new PassOn(BO, 1, story.today));
        assertThat(CaseDeadlines.of(story.file(), story.ground())).isEmpty();
    }

    @Test
    void a_refusal_the_municipality_takes_back_is_decided_anew() {
        refusedApplication().on("2026-12-01").does(complain(story.today, null))
                .does(new Reassess(BO, 1, Outcome.CHANGED, "Ny lægeerklæring")).on("2026-12-02");
        assertThat(NextStep.of(story.file(), story.ground()).orElseThrow().act()).isEqualTo("decide");
        story.does(story.decide(Answer.GRANT, "§112"));
        assertThat(story.grant().stage()).isEqualTo(Stage.GRANTED);
        assertThat(story.grant().closedBy()).isNull();
        assertThat(story.grant().grant().decided()).isEqualTo("2026-12-02");
        assertThat(story.file().complaints().getFirst().state()).isEqualTo(GrantComplaint.State.SETTLED);
    }

    @Test
    void an_end_is_complained_about_from_the_day_it_was_decided() {
        story.granted("nødkald", "§112").on("2027-06-01");
        story.does(story.judge("nødkald-6-months", Verdict.END)).does(complain(story.today, null));
        assertThat(story.file().complaints().getFirst().late()).isFalse();
    }
}
