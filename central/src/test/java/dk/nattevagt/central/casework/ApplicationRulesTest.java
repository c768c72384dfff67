package dk.nattevagt.central.casework;

import static dk.nattevagt.central.casework.TestCasework.BO;
import static dk.nattevagt.central.casework.TestCasework.SOLBY;
import static dk.nattevagt.central.casework.TestCasework.code;
import static dk.nattevagt.central.casework.TestCasework.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.people.CitizenId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be applied for and granted, and what cannot. */
class ApplicationRulesTest {
    private final TestCasework story = TestCasework.greve();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nødkald             | -          | -      | 2026-11-20 | applied
            NØDKALD             | -          | §112   | 2026-11-20 | applied
            nødkald             | -          | §83a   | 2026-10-01 | applied
            nødkald             | -          | §83    | 2026-11-20 | unknown-basis
            nødkald             | stor       | -      | 2026-11-20 | unknown-variant
            nødkald             | -          | -      | 2026-11-21 | in-the-future
            taxa                | -          | -      | 2026-11-20 | unknown-service
            GPS                 | -          | §112   | 2026-11-20 | unknown-basis
            personlig pleje     | daglig     | -      | 2026-11-20 | applied
            ledsageordning      | handleplan | -      | 2026-11-20 | applied
            røgalarm            | -          | -      | 2026-11-20 | no-personal-alarm
            """)
    void an_application_is_for_something_the_standard_knows(String service, @Nullable String variant,
            @Nullable String basis, LocalDate applied, String expected) {
        assertThat(code(story.applying(service, variant, basis, applied))).isEqualTo(expected);
    }

    @Test
    void an_unknown_service_is_told_the_ones_there_are() {
        assertThat(sentence(story.applying("taxa", null, null, story.today)))
                .startsWith("Kommunens kvalitetsstandard kender ikke ydelsen »taxa«. Den kender: ")
                .contains("nødkald").contains("ledsageordning");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            grant         | 2026-11-20 | Derfor | §112 | true  | granted
            grant         | 2026-11-20 | -      | §112 | false | reasons-missing
            grant         | 2026-11-21 | Derfor | §112 | false | in-the-future
            grant         | 2026-11-19 | Derfor | §112 | false | before-application
            grant         | 2026-11-20 | Derfor | -    | false | basis-missing
            grant-in-part | 2026-11-20 | Derfor | §112 | true  | note-not-enough
            refuse        | 2026-11-20 | Derfor | -    | true  | note-not-enough
            refuse        | 2026-11-20 | -      | -    | false | reasons-missing
            refuse        | 2026-11-20 | Derfor | -    | false | refused
            """)
    void a_decision_has_reasons_a_day_and_a_legal_basis(String answer, LocalDate day, @Nullable String reasons,
            @Nullable String basis, boolean noteOnly, String expected) {
        story.apply("nødkald");
        assertThat(story.refuses(new CaseworkEvent.Decide(BO, Answer.ofWireName(answer).orElseThrow(), day,
                reasons == null ? " " : reasons, basis, null, null, noteOnly))).isEqualTo(expected);
    }

    @Test
    void the_same_twice_is_refused_and_the_sentence_names_the_other() {
        story.granted("nødkald", "§112").another();
        assertThat(sentence(story.applying("nødkald", null, null, story.today)))
                .isEqualTo("Borgeren har allerede nødkald: bevilget 20. november 2026. Afslut eller ret den i stedet.");
    }

    @Test
    void an_application_that_waits_stands_in_the_way_of_another() {
        story.apply("madservice").another();
        assertThat(sentence(story.applying("madservice", null, null, story.today)))
                .contains("madservice: ansøgt 20. november 2026");
    }

    @Test
    void different_parts_of_a_service_stand_beside_each_other_and_the_same_part_does_not() {
        story.another();
        assertThat(code(story.applying("praktisk hjælp", "indkøb", null, story.today))).isEqualTo("applied");
        story.household.add(granted("other", TestCasework.GRETHE, "praktisk hjælp", "indkøb"));
        assertThat(code(story.applying("praktisk hjælp", "tilberedning af måltider", null, story.today)))
                .isEqualTo("applied");
        assertThat(code(story.applying("praktisk hjælp", "indkøb", null, story.today))).isEqualTo("overlaps");
        assertThat(code(story.applying("praktisk hjælp", null, null, story.today))).isEqualTo("overlaps");
    }

    @Test
    void each_of_a_couple_may_have_a_grant_for_the_unit_they_share() {
        story.household.add(granted("hers", new CitizenId("else"), "nødkald", null));
        assertThat(code(story.applying("nødkald", null, "§112", story.today))).isEqualTo("applied");
    }

    @Test
    void a_decision_for_days_another_grant_covered_is_refused() {
        story.apply("nødkald");
        story.household.add(new GrantCase(new GrantId("before"), TestCasework.GRETHE, SOLBY, "greve-2022",
                new Grant("nødkald", "§112 stk. 1", null, LocalDate.of(2025, 1, 1), null, null, null), Stage.ENDED,
                LocalDate.of(2026, 11, 30), BO, 4));
        assertThat(story.refuses(story.decide(Answer.GRANT, "§112"))).isEqualTo("overlaps");
        story.on("2026-12-01");
        assertThat(story.refuses(story.decide(Answer.GRANT, "§112"))).isEqualTo("granted");
    }

    @Test
    void a_smoke_alarm_needs_a_granted_personal_alarm_in_the_same_home() {
        story.household.add(new GrantCase(new GrantId("asked"), new CitizenId("poul"), SOLBY, "greve-2022",
                new Grant("nødkald", null, story.today, null, null, null, null), Stage.APPLIED, 1));
        story.apply("røgalarm");
        assertThat(story.refuses(story.decide(Answer.GRANT, null))).isEqualTo("no-personal-alarm");
        story.household.add(granted("poul", new CitizenId("poul"), "nødkald", null));
        assertThat(story.refuses(story.decide(Answer.GRANT, null))).isEqualTo("granted");
    }

    @Test
    void a_home_gets_no_more_smoke_alarms_than_the_standard_says() {
        story.household.add(granted("poul", new CitizenId("poul"), "nødkald", null));
        for (int alarm = 1; alarm <= 3; alarm++) {
            story.granted("røgalarm", null).another();
        }
        assertThat(sentence(story.applying("røgalarm", null, null, story.today))).isEqualTo(
                "Der er allerede 3 af røgalarm i hjemmet, og der gives højst 3 [kvalitetsstandarden §15].");
    }

    @ParameterizedTest
    @CsvSource({"69, 2026-01-05, granted", "70, 2026-01-05, too-many-in-year", "70, 2025-12-30, granted"})
    void a_municipality_gives_no_more_courses_of_relief_in_a_year_than_the_standard_says(int begun, LocalDate day,
            String expected) {
        story.apply("aflastning til pårørende");
        for (int course = 1; course <= begun; course++) {
            story.sameService.add(new GrantCase(new GrantId("course-" + course), new CitizenId("citizen-" + course),
                    SOLBY, "greve-2022", new Grant("aflastning til pårørende", null, day, day, day, null, null),
                    Stage.GRANTED, 2));
        }
        assertThat(story.refuses(story.decide(Answer.GRANT, "§84 stk. 1"))).isEqualTo(expected);
    }

    @Test
    void help_that_could_not_wait_begins_before_it_is_decided_and_that_is_said() {
        story.apply("nødkald").does(new CaseworkEvent.Deliver(BO, story.today));
        assertThat(story.grant().stage()).isEqualTo(Stage.APPLIED);
        assertThat(story.flags()).containsExactly("begun-undecided");
        story.does(story.decide(Answer.GRANT, "§112"));
        assertThat(story.flags()).isEmpty();
        assertThat(story.refuses(new CaseworkEvent.Deliver(BO, story.today))).isEqualTo("delivered-already");
    }

    private GrantCase granted(String id, CitizenId citizen, String service, @Nullable String variant) {
        return new GrantCase(new GrantId(id), citizen, SOLBY, "greve-2022",
                new Grant(service, null, null, LocalDate.of(2026, 1, 1), null, null, variant), Stage.GRANTED, 2);
    }
}
