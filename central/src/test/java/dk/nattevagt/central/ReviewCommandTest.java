package dk.nattevagt.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.config.CaseFile;
import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.StandardFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as an assessor runs it. */
class ReviewCommandTest {
    private static final String CONTRACT_EXAMPLE = """
            {"today":"2026-11-21",
             "grant":{"service":"nødkald","legalBasis":"§112","decided":"2026-05-20","started":"2026-05-26"},
             "events":[
              {"date":"2026-06-02","kind":"call","outcome":"accidental"},
              {"date":"2026-07-01","to":"2026-07-09","kind":"unprotected","reason":"offline"},
              {"date":"2026-08-01","kind":"condition-changed"},
              {"date":"2026-08-15","kind":"rehabilitation-ended"},
              {"date":"2026-09-01","kind":"exception","reason":"bor langt ude"},
              {"date":"2026-09-02","kind":"review"}]}
            """;

    @TempDir
    Path directory;

    private final StringWriter complaints = new StringWriter();

    private List<String> review(String standard, String content) throws IOException {
        return review(standard, "case.json", content);
    }

    private List<String> review(String standard, String name, String content, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        StringWriter out = new StringWriter();
        ReviewCommand review = new ReviewCommand();
        List<String> arguments = new ArrayList<>(List.of("--standard", standard, "--case", file.toString()));
        arguments.addAll(List.of(options));
        new CommandLine(review).setOut(new PrintWriter(out)).setErr(new PrintWriter(complaints))
                .parseArgs(arguments.toArray(new String[0]));
        review.call();
        return out.toString().lines().toList();
    }

    @Test
    void the_contracts_own_example_is_answered_as_the_contract_says() throws IOException {
        assertThat(review("greve-2022", CONTRACT_EXAMPLE)).singleElement().asString()
                .startsWith(
                        "{\"rule\":\"nødkald-6-months\",\"kind\":\"INACTIVITY\",\"due\":\"2026-11-20\",\"overdue\":true,"
                                + "\"conclusion\":\"cannot-be-shown\",\"consequence\":\"grant-ends\",\"complaint\":true,"
                                + "\"source\":{\"document\":\"004\",\"section\":\"14\"},\"explanation\":\"Det kan ikke vises")
                .contains("9 dage");
    }

    @ParameterizedTest(name = "{0}: {1} decided {2}, on {3}: {4}")
    @CsvSource({
            "herlev, genoptræning, 2026-11-10, 2026-11-21, 'genoptræning-start 2026-11-24 genoptræning-varighed 2027-01-19'",
            "greve-2022, praktisk hjælp, 2026-11-02, 2026-11-21, 'madlavning-start 2026-11-05 indkøb-start 2026-11-09 praktisk-hjælp-start 2026-11-16 praktisk-hjælp-midlertidig-opfølgning 2027-02-02 praktisk-hjælp-midlertidig-varighed 2027-02-02'",
            "greve-2022, GPS, 2026-11-02, 2026-11-21, ''",
            "greve-2022, fast vagt, 2026-11-02, 2026-11-21, 'fast-vagt-varighed 2027-01-02'",
            "herning-2022, vedligeholdelsestræning, 2026-11-02, 2026-11-21, 'vedligeholdelsestræning-revurdering 2027-11-02'"})
    void each_standard_proposes_its_own(String standard, String service, String decided, String today,
            String proposals) throws IOException {
        List<String> lines = review(standard, """
                {"today":"%s","grant":{"service":"%s","decided":"%s"},"events":[]}""".formatted(today, service,
                decided));
        assertThat(String.join(" ", lines.stream().map(line -> line
                .replaceAll("^\\{\"rule\":\"([^\"]*)\".*\"due\":\"([^\"]*)\".*", "$1 $2")).toList()))
                .isEqualTo(proposals);
    }

    @Test
    void a_service_the_standard_does_not_know_is_refused_with_those_it_does() {
        assertThatThrownBy(() -> review("herlev", CONTRACT_EXAMPLE)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("herlev says nothing of nødkald, but of genoptræning, vedligeholdende træning");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(quoteCharacter = '`', value = {
            "\"2026-11-21\", | \"i dag\", | :1: today is no date such as 2026-11-21: i dag",
            "\"today\":\"2026-11-21\", | `` | :1: today is missing",
            "\"decided\":\"2026-05-20\", | `` | :2: grant.decided is missing, and so is applied",
            "\"service\":\"nødkald\", | `` | :2: grant.service is missing",
            "\"2026-05-26\"} | \"2026-05-26\",\"duration\":\"lang\"} | :2: grant.duration is temporary or permanent, not lang",
            "\"2026-05-26\"} | \"0026-05-26\"} | :2: grant.started is no date",
            "\"2026-05-26\"} | \"2026-02-30\"} | :2: grant.started is no date",
            "\"2026-05-26\"} | [1]} | :2: grant.started is no text",
            "\"to\":\"2026-07-09\", | \"to\":\"2026-06-09\", | :5: events[1].to is before date",
            "\"kind\":\"review\" | `` | is not JSON", "\"date\":\"2026-08-01\", | `` | :6: events[2].date is missing",
            "\"kind\":\"condition-changed\" | \"kind\":null | :6: events[2].kind is missing",
            "{\"date\":\"2026-09-02\",\"kind\":\"review\"} | 7 | :9: events[5] is no JSON object"}, delimiter = '|')
    void what_cannot_be_read_is_named_with_line_and_key(String right, String wrong, String message) {
        assertThatThrownBy(() -> review("greve-2022", CONTRACT_EXAMPLE.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("case.json")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"'', is no JSON object", "'[]', is no JSON object", "'{} {}', is not JSON", "'{', is not JSON",
            "'{\"today\":\"2026-11-21\"}', grant is missing",
            "'{\"today\":\"2026-11-21\",\"grant\":7}', grant is no JSON object"})
    void a_file_that_is_no_case_is_refused(String content, String message) {
        assertThatThrownBy(() -> review("greve-2022", content)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("case.json:1: " + message);
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_refused() throws IOException {
        Path latin = Files.write(directory.resolve("latin.json"),
                CONTRACT_EXAMPLE.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CaseFile.read(latin)).hasMessageContaining("is not text in UTF-8");
        assertThatThrownBy(() -> CaseFile.read(directory.resolve("none.json"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> CaseFile.read(directory)).hasMessageContaining("cannot be read");
    }

    @Test
    void what_nobody_knows_is_named_and_left_out() throws IOException {
        List<String> plain = review("greve-2022", CONTRACT_EXAMPLE);
        assertThat(review("greve-2022",
                CONTRACT_EXAMPLE.replace("\"events\":[", """
                        "by":"anne","events":[
                          {"date":"2026-06-01","kind":"dans"},""").replace("\"kind\":\"review\"",
                        "\"kind\":\"review\",\"who\":1")))
                .isEqualTo(plain);
        assertThat(complaints.toString().lines().map(line -> line.replaceAll(".*case\\.json", ""))).containsExactly(
                ":3: by is not known here, and is left out",
                ":4: events[0].kind no event is called dans, and it is left out",
                ":10: events[6].who is not known here, and is left out");
    }

    @Test
    void an_outcome_nobody_knows_is_no_judgement() throws IOException {
        assertThat(review("greve-2022", CONTRACT_EXAMPLE.replace("accidental", "uheld"))).singleElement().asString()
                .contains("ét kald ikke er vurderet");
        assertThat(complaints.toString())
                .contains("case.json:4: events[0].outcome no call turns out as uheld: it counts as not yet judged");
    }

    @Test
    void a_byte_order_mark_and_letters_in_two_parts_are_read() throws IOException {
        List<String> plain = review("greve-2022", CONTRACT_EXAMPLE);
        assertThat(review("greve-2022", "\uFEFF" + CONTRACT_EXAMPLE)).isEqualTo(plain);
        assertThat(review("herlev", """
                {"today":"2026-11-21","grant":{"service":"genoptr\u00e6ning","decided":"2026-11-10"}}""")).hasSize(2);
        assertThat(review("greve-2022",
                """
                        {"today":"2026-11-21","grant":{"service":"aflastning til pa\u030aro\u0308rende","decided":"2026-11-10"}}"""
                        .replace("ro\u0308", "rø")))
                .hasSize(1);
    }

    @Test
    void many_cases_stand_on_a_line_each_and_one_that_is_wrong_is_named_by_its_line() throws IOException {
        String one = CONTRACT_EXAMPLE.replace("\n", "");
        assertThat(review("greve-2022", "cases.jsonl", one + "\n\n" + one.replace("accidental", "help-given") + "\n"))
                .extracting(line -> line.replaceAll(",\"consequence.*", "")).containsExactly(
                        "{\"case\":1,\"rule\":\"nødkald-6-months\",\"kind\":\"INACTIVITY\",\"due\":\"2026-11-20\",\"overdue\":true,\"conclusion\":\"cannot-be-shown\"",
                        "{\"case\":3,\"rule\":\"nødkald-6-months\",\"kind\":\"INACTIVITY\",\"due\":\"2026-12-02\",\"overdue\":false,\"conclusion\":\"need-shown\"");
        assertThatThrownBy(
                () -> review("greve-2022", "cases.jsonl", one + "\n" + one.replace("\"date\":\"2026-08-01\",", "")))
                .hasMessageContaining("cases.jsonl:2: events[2].date is missing");
    }

    @Test
    void going_on_until_a_day_tells_what_is_new_each_day() throws IOException {
        assertThat(review("greve-2022", "case.json", CONTRACT_EXAMPLE.replace("2026-11-21", "2026-11-01"), "--until",
                "2026-12-31"))
                .extracting(line -> line.replaceAll(",\"kind.*\"overdue\"", "").replaceAll(",\"con.*", ""))
                .containsExactly("{\"on\":\"2026-11-01\",\"rule\":\"nødkald-6-months\":false",
                        "{\"on\":\"2026-11-21\",\"rule\":\"nødkald-6-months\":true");
    }

    @Test
    void how_many_unprotected_days_prove_nothing_is_the_municipalitys() throws IOException {
        assertThat(review("greve-2022", "case.json", CONTRACT_EXAMPLE, "--unproven-after", "9")).singleElement()
                .asString().contains("no-need-shown", "i 9 dage");
        assertThatThrownBy(() -> review("greve-2022", "case.json", CONTRACT_EXAMPLE, "--unproven-after", "-1"))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> review("greve-2022", "case.json", CONTRACT_EXAMPLE, "--until", "i morgen"))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("--until");
    }

    @Test
    void all_five_sources_are_standards() {
        assertThat(StandardFile.builtIn()).hasSize(5).allSatisfy(
                id -> assertThat(StandardFile.builtIn(id).orElseThrow().services()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'kind: INACTIVITY', 'kind: IDLENESS', there is no IDLENESS",
            "'period: 6 months, ', '', needs a period", "'kind: INACTIVITY', 'kind: ON_EVENT', needs an event",
            "', within: 4 weeks', '', within belongs", "'lines: 1-2', 'lines: 2-1', lines are such as",
            "'period: 6', 'perriod: 6', not a key known here"})
    void a_catalogue_with_a_gap_is_refused_with_its_line(String right, String wrong, String message)
            throws IOException {
        String catalogue = """
                standard: a
                document: "1"
                title: A
                services:
                  - service: nødkald
                    legalBasis: []
                    section: "1"
                    complaint: { right: true, within: 4 weeks }
                    rules:
                      - { rule: a, kind: INACTIVITY, period: 6 months, lines: 1-2, consequence: grant-ends }
                """;
        Path file = Files.writeString(directory.resolve("a.yaml"), catalogue.replace(right, wrong));
        assertThatThrownBy(() -> StandardFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message).hasMessageMatching("(?s).*a\\.yaml:\\d+: .*");
    }
}
