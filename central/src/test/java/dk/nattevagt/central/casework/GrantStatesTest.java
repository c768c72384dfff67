package dk.nattevagt.central.casework;

import static dk.nattevagt.central.casework.TestCasework.BEGIN;
import static dk.nattevagt.central.casework.TestCasework.BO;
import static dk.nattevagt.central.casework.TestCasework.DORTE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.casework.CaseworkEvent.Answer;
import dk.nattevagt.central.grant.EventKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every stage of a grant against everything a person can do with it: the stage it leads to, or why it is refused. */
class GrantStatesTest {
    private static final String EXPECTED = """
            act       | applied           | granted           | refused           | withdrawn    | ended
            grant     | granted           | decided-already   | decided-already   | grant-closed | decided-already
            refuse    | refused           | decided-already   | decided-already   | grant-closed | decided-already
            deliver   | applied           | granted           | grant-closed      | grant-closed | grant-closed
            happened  | applied           | granted           | grant-closed      | grant-closed | ended
            continue  | not-decided       | granted           | grant-closed      | grant-closed | grant-closed
            change    | not-decided       | granted           | grant-closed      | grant-closed | grant-closed
            end       | not-decided       | ended             | grant-closed      | grant-closed | grant-closed
            confirm   | nothing-waits     | nothing-waits     | nothing-waits     | nothing-waits | nothing-waits
            reject    | nothing-waits     | nothing-waits     | nothing-waits     | nothing-waits | nothing-waits
            delay     | applied           | decided-already   | decided-already   | grant-closed | decided-already
            complain  | not-decided       | granted           | refused           | granted-once | ended
            reassess  | no-such-complaint | no-such-complaint | no-such-complaint | no-such-complaint | no-such-complaint
            pass-on   | no-such-complaint | no-such-complaint | no-such-complaint | no-such-complaint | no-such-complaint
            withdraw  | withdrawn         | withdrawn         | grant-closed      | grant-closed | grant-closed
            move      | applied           | granted           | grant-closed      | grant-closed | grant-closed
            """
            .replace("granted-once", "withdrawn");

    private static TestCasework at(String stage) {
        TestCasework story = TestCasework.greve().apply("nødkald");
        return switch (stage) {
            case "applied" -> story;
            case "granted" -> story.does(story.decide(Answer.GRANT, "§112"));
            case "refused" -> story.does(story.decide(Answer.REFUSE, null));
            case "withdrawn" -> story.does(story.decide(Answer.GRANT, "§112"))
                    .does(new CaseworkEvent.Withdraw(BO, BEGIN, "Flytter ind hos sin datter"));
            case "ended" -> {
                story.does(story.decide(Answer.GRANT, "§112")).on("2027-06-01");
                yield story.does(story.judge("nødkald-6-months", Verdict.END));
            }
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private static CaseworkEvent event(String act, TestCasework story) {
        LocalDate day = story.today;
        return switch (act) {
            case "grant" -> story.decide(Answer.GRANT, "§112");
            case "refuse" -> story.decide(Answer.REFUSE, null);
            case "deliver" -> new CaseworkEvent.Deliver(BO, BEGIN);
            case "happened" -> new CaseworkEvent.Happened(BO, EventKind.CONDITION_CHANGED, BEGIN, BEGIN, null);
            case "continue", "change", "end" -> new CaseworkEvent.Judge(BO,
                    new CaseworkEvent.Key("nødkald-6-months", LocalDate.of(2027, 5, 20)),
                    Verdict.ofWireName(act).orElseThrow(), "Derfor", day, null, null, story.grant().revision());
            case "confirm" -> new CaseworkEvent.Confirm(DORTE, null);
            case "reject" -> new CaseworkEvent.Reject(DORTE, null, "Nej");
            case "delay" -> new CaseworkEvent.Delay(BO, day.plusDays(30), "Mangler en udtalelse");
            case "complain" -> new CaseworkEvent.Complain(BO, day, null, "Jeg er uenig");
            case "reassess" -> new CaseworkEvent.Reassess(BO, 1, GrantComplaint.Outcome.UPHELD, "Intet nyt");
            case "pass-on" -> new CaseworkEvent.PassOn(BO, 1, day);
            case "withdraw" -> new CaseworkEvent.Withdraw(BO, day, "Vil ikke have det");
            case "move" -> new CaseworkEvent.Move(BO, day, "Roskilde Kommune");
            default -> throw new IllegalArgumentException(act);
        };
    }

    @Test
    void every_stage_answers_every_act() {
        List<List<String>> table = EXPECTED.lines().map(GrantStatesTest::cells).toList();
        List<String> stages = table.getFirst().subList(1, 6);
        assertThat(stages).as("every stage is in the table")
                .containsExactlyInAnyOrder(Arrays.stream(Stage.values()).map(Stage::wireName).toArray(String[]::new));
        table.stream().skip(1).forEach(row -> stages.forEach(stage -> {
            TestCasework story = at(stage);
            String answer = TestCasework
                    .code(GrantRules.decide(story.file(), event(row.getFirst(), story), story.ground()));
            assertThat(answer).as(row.getFirst() + " when " + stage).isEqualTo(row.get(stages.indexOf(stage) + 1));
        }));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    @Test
    void every_act_there_is_stands_in_the_table() {
        Map<String, Class<?>> acts = EXPECTED.lines().skip(1).map(line -> cells(line).getFirst())
                .collect(Collectors.toMap(act -> act, act -> event(act, at("applied")).getClass()));
        assertThat(acts.values()).containsAll(Arrays.asList(CaseworkEvent.class.getPermittedSubclasses()));
    }

    @Test
    void only_a_person_closes_a_grant() {
        for (Stage stage : List.of(Stage.REFUSED, Stage.WITHDRAWN, Stage.ENDED)) {
            assertThat(at(stage.wireName()).grant().closedBy()).as(stage.wireName()).isEqualTo(BO);
        }
    }
}
