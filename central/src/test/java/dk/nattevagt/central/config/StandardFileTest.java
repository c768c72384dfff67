package dk.nattevagt.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.grant.Complaint;
import dk.nattevagt.central.grant.QualityStandard;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleWords;
import dk.nattevagt.central.grant.ServiceStandard;
import dk.nattevagt.central.grant.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A catalogue file that cannot be right is refused with its line; those that come with the program are right. */
class StandardFileTest {
    private static final String GOOD = """
            standard: lille-by-2026
            municipality: Lille By Kommune
            document: "900"
            title: Kvalitetsstandard
            approved: 2026-02
            services:
              - service: nødkald
                also: [tryghedsalarm]
                legalBasis: ["§112"]
                section: "3"
                complaint: { right: true, within: 4 weeks, to: Visitationen, passedOnTo: Ankestyrelsen, lines: 90-91 }
                rules:
                  - { rule: nødkald-ro, kind: INACTIVITY, period: 6 months, consequence: grant-ends, lines: 1-2 }
                  - rule: nødkald-svar
                    kind: CASEWORK
                    period: 10 working-days
                    consequence: decide
                    lines: 3-3
                  - { rule: nødkald-antal, kind: QUANTITY, quantity: 2, unit: devices, per: home, consequence: cap, lines: 4-4 }
                  - { rule: nødkald-hvert-år, kind: REVIEW, yearly: 05-01, consequence: review, lines: 5-5 }
                terms:
                  - { term: hours, value: "07:00-17:00", lines: 6-6 }
              - service: røgalarm
                legalBasis: []
                section: "4"
                complaint: { right: false, lines: 92-92 }
                rules:
                  - { rule: røgalarm-ændring, kind: ON_EVENT, on: condition-changed, consequence: review, lines: 7-7 }
            """;

    @TempDir
    private Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("by.yaml"), content);
    }

    @Test
    void a_municipality_is_added_by_a_file_alone() throws IOException {
        QualityStandard read = StandardFile.read(file(GOOD));
        ServiceStandard alarm = read.service("Tryghedsalarm").orElseThrow();
        assertThat(alarm.rules()).extracting(rule -> RuleWords.of(alarm, rule)).containsExactly(
                "Har borgeren ikke haft et væsentligt behov for nødkald i 6 måneder i træk, ophører bevillingen efter standarden, når en visitator har afgjort det.",
                "Ansøgningen skal være afgjort senest 10 hverdage efter, at kommunen har fået den.",
                "Der gives højst 2 apparater pr. bolig.", "Bevillingen skal vurderes igen hvert år senest den 1. maj.");
        assertThat(alarm.rules().getFirst().source()).isEqualTo(new Source("900", "3", "2026-02", 1, 2));
        assertThat(alarm.terms()).singleElement().satisfies(term -> {
            assertThat(term.danish()).isEqualTo("Gives kl. 07.00-17.00.");
            assertThat(term.id()).isEqualTo("vilkår-nødkald-1");
        });
        assertThat(read.service("røgalarm").orElseThrow().complaint().possible()).isFalse();
    }

    @ParameterizedTest(name = "{0} becomes {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "kind: INACTIVITY, period     | kind: IDLENESS, period        | 13 | rule nødkald-ro: there is no IDLENESS",
            "kind: INACTIVITY, period: 6 months, | kind: INACTIVITY,      | 13 | needs a period",
            "period: 10 working-days      | period: 10 workdays           | 16 | no period such as",
            "    period: 10 working-days  | usually: 1 week         | 14 | needs a period",
            "kind: CASEWORK               | casework: CASEWORK            | 15 | casework is not a key known here",
            "consequence: decide          | consequence: decided          | 17 | there is no consequence decided",
            "consequence: decide          | consequence: cap              | 17 | cap does not follow from CASEWORK",
            "    consequence: decide      | before: false           | 14 | consequence is missing",
            "    lines: 3-3               | before: false           | 14 | lines is missing",
            "lines: 3-3                   | lines: 3-2                    | 18 | lines are such as 12-14",
            "quantity: 2, unit: devices   | unit: devices                 | 19 | needs a quantity",
            "quantity: 2, unit: devices   | quantity: 2                   | 19 | unit is missing",
            "unit: devices                | unit: gadgets                 | 19 | there is no unit gadgets",
            "per: home                    | per: house                    | 19 | there is no per house",
            "quantity: 2,                 | quantity: -2,                 | 19 | is more than 0",
            "yearly: 05-01                | yearly: 02-31                 | 20 | is no day of the year",
            "yearly: 05-01                | before: true                  | 20 | either a period or a day of the year",
            "yearly: 05-01                | yearly: 05-01, period: 1 year | 20 | either a period or a day of the year",
            "on: condition-changed        | on: weather-changed           | 28 | no event is called weather-changed",
            "on: condition-changed, consequence | consequence             | 28 | needs an event",
            "rule: nødkald-svar           | rule: nødkald-ro              | 14 | rule nødkald-ro: stands twice",
            "rule: røgalarm-ændring       | rule: nødkald-antal           | 28 | rule nødkald-antal: stands twice",
            "rule: nødkald-svar           | rule: Nødkald svar            | 14 | an id is small letters",
            "service: røgalarm            | service: Tryghedsalarm        | 23 | two services are called Tryghedsalarm",
            "section: \"4\"               | also: []                      | 23 | section is missing",
            "legalBasis: []               | also: []                      | 23 | legalBasis is missing",
            "right: true, within: 4 weeks | right: true                   | 11 | within belongs to a right",
            "right: true, within          | right: false, within          | 11 | within belongs to a right",
            "right: true                  | right: true, instead: new-facts | 11 | belongs where there is no right",
            "right: false                 | right: false, to: Visitationen | 26 | belongs to a right of complaint",
            "right: false, lines: 92-92   | right: false                  | 26 | lines is missing",
            "within: 4 weeks              | within: a month               | 11 | no period such as",
            "approved: 2026-02            | approved: i foråret           | 5  | approved is a date",
            "document: \"900\"            | '# none'                      | 1  | document is missing",
            "value: \"07:00-17:00\"       | value: morgen                 | 22 | needs hours such as",
            "term: hours,                 | term: smell,                  | 22 | there is no term smell",
            "term: hours, value: \"07:00-17:00\" | term: not-given        | 22 | needs a value",
            "term: hours,                 | term: free,                   | 22 | takes no value"})
    void a_gap_or_an_unknown_word_is_refused_with_its_line(String right, String wrong, int line, String message)
            throws IOException {
        assertThat(GOOD).contains(right);
        Path file = file(GOOD.replaceFirst(java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong)));
        assertThatThrownBy(() -> StandardFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("by.yaml:%d: ".formatted(line))
                .hasMessageContaining(message == null ? "" : message);
    }

    @ParameterizedTest(name = "beside nødkald-antal, {0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "{ rule: b, kind: INACTIVITY, period: 5 months, consequence: grant-ends, lines: 9-9 } | says something else than nødkald-ro about the same",
            "{ rule: b, kind: INACTIVITY, period: 6 months, consequence: grant-ends, lines: 9-9 } | says the same as nødkald-ro",
            "{ rule: b, kind: CASEWORK, period: 8 working-days, consequence: decide, lines: 9-9 } | says something else than nødkald-svar about the same",
            "{ rule: b, kind: QUANTITY, quantity: 3, unit: devices, per: home, consequence: cap, lines: 9-9 } | is a second quantity beside nødkald-antal",
            "{ rule: b, kind: QUANTITY, atLeast: 3, unit: devices, per: home, consequence: floor, lines: 9-9 } | asks for more than nødkald-antal allows",
            "{ rule: b, kind: COMPLAINT, period: 3 weeks, consequence: reassess, lines: 9-9 } | is another period than the service's complaint",
            "{ rule: b, kind: REVIEW, yearly: 06-01, consequence: review, lines: 9-9 } | says something else than nødkald-hvert-år about the same"})
    void two_rules_that_cannot_both_hold_are_refused_at_the_second(String rule, String message) throws IOException {
        Path file = file(GOOD.replace("    terms:", "      - " + rule + "\n    terms:"));
        assertThatThrownBy(() -> StandardFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("by.yaml:21: rule b: ").hasMessageContaining(message);
    }

    @Test
    void a_right_of_complaint_that_the_service_refuses_is_refused() throws IOException {
        Path file = file(GOOD
                + "      - { rule: b, kind: COMPLAINT, period: 4 weeks, consequence: reassess, lines: 9-9 }\n");
        assertThatThrownBy(() -> StandardFile.read(file))
                .hasMessageContaining("by.yaml:29: rule b: gives a right of complaint that the service refuses");
    }

    @ParameterizedTest(name = "{0} is no contradiction")
    @CsvSource(delimiter = '|', value = {
            "{ rule: b, kind: INACTIVITY, period: 3 months, unless: exception, consequence: review, lines: 9-9 }",
            "{ rule: b, kind: CASEWORK, period: 1 day, variant: akut, consequence: decide, lines: 9-9 }",
            "{ rule: b, kind: REVIEW, period: 3 months, duration: temporary, consequence: review, lines: 9-9 }",
            "{ rule: b, kind: QUANTITY, quantity: 1, unit: devices, per: storey, consequence: basis, lines: 9-9 }",
            "{ rule: b, kind: QUANTITY, atLeast: 1, unit: devices, per: home, consequence: floor, lines: 9-9 }",
            "{ rule: b, kind: COMPLAINT, period: 4 weeks, consequence: reassess, lines: 9-9 }"})
    void what_differs_in_scope_or_consequence_stands_beside_each_other(String rule) throws IOException {
        QualityStandard read = StandardFile.read(file(GOOD.replace("    terms:", "      - " + rule + "\n    terms:")));
        assertThat(read.services().getFirst().rules()).hasSize(5);
    }

    static Stream<QualityStandard> builtIn() {
        return StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void those_that_come_with_the_program_say_where_each_sentence_stands(QualityStandard standard) {
        assertThat(standard.services()).allSatisfy(service -> {
            assertThat(service.rules().size() + service.terms().size()).isPositive();
            assertThat(service.rules()).extracting(Rule::source).allSatisfy(
                    source -> assertThat(source.document()).isEqualTo(standard.document()));
            Complaint complaint = service.complaint();
            assertThat(complaint.source() != null || !complaint.stated()).as(service.service()).isTrue();
        });
    }

    @Test
    void every_section_of_greves_document_has_its_service() {
        QualityStandard greve = StandardFile.builtIn("greve-2022").orElseThrow();
        List<Integer> sections = greve.services().stream().map(service -> Integer.valueOf(service.section()))
                .distinct().toList();
        assertThat(sections).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
                21, 22, 23, 24, 25);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "greve-2022   | GPS         | Der kan ikke klages over afgørelsen.",
            "greve-2022   | røgalarm    | Der kan ikke klages over afgørelsen.",
            "herning-2022 | klippekort  | Der kan ikke klages over afgørelsen, men sagen kan vurderes igen, når der er nye oplysninger.",
            "greve-2022   | nødkald     | Der kan klages senest 4 uger efter, at afgørelsen er modtaget, og klagen sendes til Greve Kommune, Center for Sundhed og Pleje; sagen vurderes igen, og står afgørelsen ved magt, sendes klagen videre til Ankestyrelsen.",
            "herlev       | genoptræning | Der kan klages senest 4 uger efter, at afgørelsen er modtaget (kilden nævner ikke fristen; det er den almindelige)."})
    void the_right_of_complaint_is_told_as_the_source_has_it(String standard, String service, String sentence) {
        assertThat(RuleWords.complaint(
                StandardFile.builtIn(standard).orElseThrow().service(service).orElseThrow().complaint()))
                .isEqualTo(sentence);
    }
}
