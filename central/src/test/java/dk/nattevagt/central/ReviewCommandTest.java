package dk.nattevagt.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.config.ConfigurationException;
import dk.nattevagt.central.config.StandardFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private List<String> review(String standard, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("case.json"), content);
        StringWriter out = new StringWriter();
        ReviewCommand review = new ReviewCommand();
        new CommandLine(review).setOut(new PrintWriter(out)).parseArgs("--standard", standard, "--case",
                file.toString());
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

    @ParameterizedTest
    @CsvSource({"'\"2026-11-21\",', '\"i dag\",', today is no date",
            "'\"decided\":\"2026-05-20\",', '', grant.decided is missing",
            "'\"to\":\"2026-07-09\",', '\"to\":\"2026-06-09\",', events[1].to is before date"})
    void what_cannot_be_read_is_named(String right, String wrong, String message) {
        assertThatThrownBy(() -> review("greve-2022", CONTRACT_EXAMPLE.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining(message);
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
