package dk.nattevagt.central.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.config.StandardFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Date in, result and sentence out: the tables under {@code review-cases}, each row computed by hand from the sources and the calendar. */
class ReviewCasesTest {
    private static final DanishHolidays HOLIDAYS = new DanishHolidays();

    /** As the sources write them. */
    private static final Map<String, String> SPELLED = Map.of("1", "1|én|en|et|hver|første", "2", "2|to", "3", "3|tre",
            "5", "5|fem", "7.5", "7,5", "65.5", "65,5");

    static Stream<CaseTable.Case> cases() {
        return StandardFile.builtIn().stream().flatMap(standard -> CaseTable.of(standard).stream());
    }

    static Stream<List<String>> figures() {
        return CaseTable.rows(CaseTable.FOLDER.resolve("figures.csv")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_proposes_what_the_source_and_the_calendar_say(CaseTable.Case row) {
        Optional<Proposal> found = proposal(row);
        assertThat(found.map(Proposal::due)).as("due").isEqualTo(Optional.ofNullable(row.due()));
        found.ifPresent(proposal -> {
            assertThat(proposal.overdue()).as("overdue").isEqualTo(row.state().contains("overdue"));
            assertThat(proposal.complaint()).as("complaint").isNotEqualTo(row.state().contains("no-complaint"));
            Conclusion conclusion = proposal.conclusion();
            assertThat(Stream.of(Conclusion.values()).map(Conclusion::wireName).filter(row.state()::contains))
                    .as("conclusion").isEqualTo(conclusion == null ? List.of() : List.of(conclusion.wireName()));
            assertThat(proposal.explanation()).matches(sentence(row.sentence()));
        });
    }

    private static Optional<Proposal> proposal(CaseTable.Case row) {
        ServiceStandard service = service(row.standard(), row.rule());
        Predicate<LocalDate> closed = row.grant().value("closed").map(LocalDate::parse)
                .<Predicate<LocalDate>>map(day -> HOLIDAYS.or(day::equals)).orElse(HOLIDAYS);
        int proven = row.grant().value("proven").map(Integer::valueOf).orElse(ReviewRules.PROVEN_UP_TO_DAYS);
        return new ReviewRules(new WorkingDays(closed), proven)
                .proposals(service, row.grant().of(service.service()), row.events(), row.today()).stream()
                .filter(proposal -> proposal.rule().id().equals(row.rule())).findFirst();
    }

    private static ServiceStandard service(String standard, String rule) {
        return StandardFile.builtIn(standard).orElseThrow().services().stream()
                .filter(service -> service.rules().stream().anyMatch(one -> one.id().equals(rule))).findFirst()
                .orElseThrow(() -> new AssertionError("%s has no rule %s".formatted(standard, rule)));
    }

    /** Ellipses stand for anything. */
    private static Pattern sentence(String written) {
        return Pattern.compile(Stream.of(written.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_rule_that_proposes_nothing_has_the_figures_of_its_source(List<String> cells) {
        assertThat(cells).hasSize(8);
        assertThat(unsaid(cells.get(3) + " " + cells.get(4).replaceAll(", .*", ""), cells.get(7)))
                .as("figures that the sentence does not name").isEmpty();
        Rule rule = service(cells.get(0), cells.get(1)).rules().stream()
                .filter(one -> one.id().equals(cells.get(1))).findFirst().orElseThrow();
        assertThat(List.of(rule.kind().name(), period(rule), quantity(rule), rule.consequence(), source(rule)))
                .isEqualTo(cells.subList(2, 7));
    }

    private static List<String> unsaid(String figures, String sentence) {
        return Pattern.compile("[\\d.]+").matcher(figures).results().map(found -> found.group())
                .filter(figure -> !Pattern
                        .compile("(?iU)(?<![\\w,])(%s)(?!\\w)".formatted(SPELLED.getOrDefault(figure, figure)))
                        .matcher(sentence).find())
                .toList();
    }

    private static String period(Rule rule) {
        Period period = rule.period();
        return period == null ? "" : period.danish();
    }

    private static String quantity(Rule rule) {
        Rule.Quantity quantity = rule.quantity();
        if (quantity == null) {
            return "";
        }
        Double least = rule.details().least();
        Integer minutes = rule.details().minutesEach();
        return (least == null ? "" : number(least) + "-") + number(quantity.amount()) + " " + quantity.unit()
                + (quantity.per() == null ? "" : " a " + quantity.per())
                + (minutes == null ? "" : ", %d minutes each".formatted(minutes));
    }

    private static String number(double amount) {
        return Double.toString(amount).replaceAll("\\.0$", "");
    }

    private static String source(Rule rule) {
        Source source = rule.source();
        return "%s %s %d-%d".formatted(source.document(), source.section(), source.firstLine(), source.lastLine());
    }

    @Test
    void no_rule_of_any_source_is_without_a_case() {
        List<String> proposing = cases().filter(row -> row.due() != null)
                .map(row -> row.standard() + " " + row.rule()).toList();
        List<String> others = figures().map(cells -> cells.get(0) + " " + cells.get(1)).toList();
        assertThat(StandardFile.builtIn().stream().flatMap(ReviewCasesTest::rules)
                .filter(rule -> !proposing.contains(rule) && !others.contains(rule)))
                .as("rules of the catalogue that no row of review-cases is about: work one out by hand").isEmpty();
    }

    private static Stream<String> rules(String standard) {
        return StandardFile.builtIn(standard).orElseThrow().services().stream()
                .flatMap(service -> service.rules().stream()).map(rule -> standard + " " + rule.id());
    }

    @Test
    void there_are_at_least_four_hundred_cases_and_none_stands_twice() {
        assertThat(cases().count() + figures().count()).isGreaterThanOrEqualTo(400);
        assertThat(cases()).doesNotHaveDuplicates();
    }
}
