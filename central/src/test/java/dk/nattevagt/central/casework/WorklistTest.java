package dk.nattevagt.central.casework;

import static dk.nattevagt.central.casework.TestCasework.BO;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.CaseDeadline.What;
import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.grant.Grant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to do, soonest first, and how near its deadlines are. */
class WorklistTest {
    private static final String HORSENS = "aktivitets- og samværstilbud";

    private static Worklist list(TestCasework story) {
        return Worklist.of(List.of(new Worklist.Known(story.file(), story.ground())), story.today);
    }

    /** Applied for on 20 November 2026; two months end on 20 January 2027, a Wednesday. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20, running, 61, false
            2027-01-12, running, 8,  false
            2027-01-13, near,    7,  true
            2027-01-20, near,    0,  true
            2027-01-21, overdue, -1, true
            """)
    void an_application_counts_down_and_horsens_tells_the_citizen_before_it_is_late(String day, String state,
            long daysLeft, boolean advised) {
        TestCasework story = new TestCasework("horsens-2017").apply(HORSENS).on(day);
        CaseDeadline deadline = CaseDeadlines.of(story.file(), story.ground()).getFirst();
        assertThat(deadline.what()).isEqualTo(What.CASEWORK);
        assertThat(deadline.nearness().wireName()).isEqualTo(state);
        assertThat(deadline.daysLeft()).isEqualTo(daysLeft);
        assertThat(deadline.advice()).isEqualTo(
                advised ? "Fristen holder ikke: giv borgeren besked med den nye dato." : null);
    }

    @Test
    void where_the_standard_does_not_ask_for_it_nobody_is_told_to_write_but_may() {
        TestCasework story = TestCasework.greve().apply("kontant tilskud").on("2027-02-20");
        assertThat(CaseDeadlines.of(story.file(), story.ground()).getFirst().advice()).isNull();
        assertThat(NextStep.may(story.file(), story.ground())).contains("delay");
    }

    @Test
    void the_date_a_citizen_was_told_runs_in_place_of_the_one_that_was_missed() {
        TestCasework story = new TestCasework("horsens-2017").apply(HORSENS).on("2027-01-18")
                .does(new CaseworkEvent.Delay(BO, LocalDate.of(2027, 2, 10), "Vi mangler en udtalelse"));
        assertThat(CaseDeadlines.of(story.file(), story.ground())).extracting(CaseDeadline::what)
                .containsExactly(What.CASEWORK, What.NEW_EXPECTED_DATE);
        assertThat(list(story).items()).extracting(Worklist.Item::due).containsExactly(LocalDate.of(2027, 2, 10));
        assertThat(story.on("2027-02-11").refuses(new CaseworkEvent.Delay(BO, story.today, "Igen")))
                .isEqualTo("not-in-the-future");
        assertThat(NextStep.of(story.file(), story.ground()).orElseThrow().act()).isEqualTo("delay");
        story.does(story.decide(Answer.GRANT, null));
        assertThat(CaseDeadlines.of(story.file(), story.ground())).extracting(CaseDeadline::what)
                .doesNotContain(What.CASEWORK, What.NEW_EXPECTED_DATE);
    }

    @Test
    void delivery_runs_from_the_decision_until_it_is_written_down() {
        TestCasework story = TestCasework.greve().granted("madservice", null);
        CaseDeadline start = CaseDeadlines.of(story.file(), story.ground()).getFirst();
        assertThat(start.what()).isEqualTo(What.START);
        assertThat(start.due()).isEqualTo("2026-12-04");
        assertThat(NextStep.of(story.file(), story.ground()).orElseThrow().act()).isEqualTo("deliver");
        story.does(new CaseworkEvent.Deliver(BO, story.today));
        assertThat(CaseDeadlines.of(story.file(), story.ground())).isEmpty();
    }

    @Test
    void a_proposal_is_coming_then_due_on_its_day_and_overdue_the_day_after() {
        TestCasework story = TestCasework.greve().granted("nødkald", "§112");
        assertThat(list(story.on("2027-05-10")).coming(9)).isEmpty();
        assertThat(list(story).coming(10)).hasSize(1);
        assertThat(list(story.on("2027-05-20")).due()).hasSize(1);
        assertThat(list(story.on("2027-05-21")).due()).isEmpty();
        assertThat(list(story).overdue()).extracting(Worklist.Item::due).isSorted().hasSize(2);
    }

    @Test
    void a_citizen_who_moves_is_flagged_and_keeps_the_grant_until_a_person_decides() {
        TestCasework story = TestCasework.greve().granted("nødkald", "§112")
                .does(new CaseworkEvent.Move(BO, LocalDate.of(2026, 12, 1), "Roskilde Kommune"));
        assertThat(story.flags()).containsExactly("moved");
        assertThat(story.grant().stage()).isEqualTo(Stage.GRANTED);
        TestCasework gone = TestCasework.greve().granted("nødkald", "§112");
        gone.livesHere = false;
        assertThat(gone.flags()).containsExactly("moved");
        assertThat(list(gone.on("2027-05-20")).due()).as("and is still proposed for").hasSize(1);
    }

    @Test
    void a_smoke_alarm_whose_personal_alarm_has_ended_is_flagged() {
        TestCasework story = TestCasework.greve().granted("nødkald", "§112");
        GrantFile alarm = story.file();
        story.another().granted("røgalarm", null);
        assertThat(story.flags()).isEmpty();
        story.household.remove(alarm.grant());
        assertThat(story.flags()).containsExactly("no-personal-alarm");
    }

    @Test
    void a_month_shows_what_is_decided_beside_what_is_not() {
        TestCasework story = TestCasework.greve().granted("nødkald", "§112").call("2027-01-10", "accidental")
                .call("2027-02-10", null).on("2027-05-25");
        MonthReview before = month(story);
        assertThat(before.items()).hasSize(1);
        assertThat(before.items().getFirst().calls()).containsEntry("accidental", 1).containsEntry("unclassified", 1);
        assertThat(before.decided()).isZero();
        story.does(story.judge("nødkald-6-months", Verdict.END));
        assertThat(month(story).decided()).isEqualTo(1);
        String table = new MonthCsv(new MonthWords(_ -> "+Grethe", _ -> "Bo", Map::toString)).write(month(story));
        assertThat(table).contains("'+Grethe;nødkald;2026-11-20").contains(";ophører;Derfor;Bo;2027-06-04;");
    }

    @Test
    void a_personal_alarm_of_a_rehabilitation_course_is_looked_at_again_when_the_course_has_ended() {
        TestCasework story = TestCasework.greve().granted("nødkald", "§83a");
        GrantCase course = new GrantCase(new GrantId("course"), TestCasework.GRETHE, TestCasework.SOLBY, "greve-2022",
                new Grant("rehabilitering", "§83a", TestCasework.BEGIN, TestCasework.BEGIN, TestCasework.BEGIN, null,
                        null),
                Stage.GRANTED, 1);
        story.household.add(course);
        story.on("2027-02-20");
        assertThat(rules(story)).doesNotContain("nødkald-rehabilitering-ophørt");
        story.household.set(0, course.closed(Stage.ENDED, course.grant(), LocalDate.of(2027, 2, 19), TestCasework.BO));
        assertThat(rules(story)).contains("nødkald-rehabilitering-ophørt");
        story.does(story.judge("nødkald-rehabilitering-ophørt", Verdict.CONTINUE));
        assertThat(rules(story)).doesNotContain("nødkald-rehabilitering-ophørt");
        TestCasework aid = TestCasework.greve().granted("nødkald", "§112");
        aid.household.add(story.household.getFirst());
        assertThat(rules(aid.on("2027-02-20"))).as("an aid belongs to no course")
                .doesNotContain("nødkald-rehabilitering-ophørt");
    }

    private static List<String> rules(TestCasework story) {
        return Looks.toDo(story.file(), story.ground()).stream().map(look -> look.proposal().rule().id()).toList();
    }

    private static MonthReview month(TestCasework story) {
        return MonthReview.of(List.of(new Worklist.Known(story.file(), story.ground())), YearMonth.of(2027, 5));
    }
}
