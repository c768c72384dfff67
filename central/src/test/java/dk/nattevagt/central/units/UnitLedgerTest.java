package dk.nattevagt.central.units;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.units.UnitEntry.Act;
import dk.nattevagt.central.units.UnitLedger.Line;
import dk.nattevagt.central.units.UnitLedger.Lot;
import dk.nattevagt.central.units.UnitLedger.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved clips [002 line 246-252] and escort hours [004 §21], counted by hand. */
class UnitLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UnitRule CLIPS = rule("herning-2022", "klippekort");
    private static final UnitRule HOURS = rule("greve-2022", "ledsageordning");

    private static UnitRule rule(String standard, String service) {
        return StandardFile.builtIn(standard).orElseThrow().service(service).flatMap(UnitRule::of).orElseThrow();
    }

    private static UnitRule rule(String service) {
        return service.equals("klippekort") ? CLIPS : HOURS;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** Such as {@code 2026-03-01:3 2026-03-01:+1}: used three, and one of them given back; in units. */
    private static List<UnitEntry> entries(UnitRule rule, String written) {
        List<UnitEntry> entries = new ArrayList<>();
        for (String one : written.isBlank() ? new String[0] : written.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            entries.add(entry(entries.size() + 1, rule, day(parts[0]), parts[1]));
        }
        return entries;
    }

    private static UnitEntry entry(int number, UnitRule rule, LocalDate day, String amount) {
        Act act = amount.startsWith("+") || amount.startsWith("-") ? Act.CORRECT : Act.USE;
        return new UnitEntry(number, act, day, rule.measure().parts(Double.parseDouble(amount)).orElseThrow(), null,
                new UserId("visitator"), NOW);
    }

    @Test
    void the_figures_are_the_catalogues() {
        assertThat(CLIPS.cap()).isEqualTo(13);
        assertThat(CLIPS.each()).isEqualTo(1);
        assertThat(CLIPS.lasts()).isEqualTo(13);
        assertThat(HOURS.cap()).isEqualTo(90 * 60);
        assertThat(HOURS.each()).as("the same as the cap a month, in another rule of the catalogue")
                .isEqualTo(15 * 60);
        assertThat(StandardFile.builtIn("greve-2022").orElseThrow().service("nødkald").flatMap(UnitRule::of)).isEmpty();
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, used {3}, on {4}: {5} left, {6} lapsed, next {7}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # the first week counts in full whatever day of the week it begins on; 2026-09-02 is a Wednesday
            klippekort     | 2026-09-02 | -          | -                            | 2026-09-01 | 0    | 0    | -
            klippekort     | 2026-09-02 | -          | -                            | 2026-09-02 | 1    | 0    | 2026-12-01
            klippekort     | 2026-09-02 | -          | -                            | 2026-09-08 | 1    | 0    | 2026-12-01
            klippekort     | 2026-09-02 | -          | -                            | 2026-09-09 | 2    | 0    | 2026-12-01
            # 13 weeks fill the card; on its very last day the first clip can be used, the day after it has lapsed
            klippekort     | 2026-09-02 | -          | -                            | 2026-11-25 | 13   | 0    | 2026-12-01
            klippekort     | 2026-09-02 | -          | -                            | 2026-12-01 | 13   | 0    | 2026-12-01
            klippekort     | 2026-09-02 | -          | -                            | 2026-12-02 | 13   | 1    | 2026-12-08
            klippekort     | 2026-09-02 | -          | 2026-12-01:1                 | 2026-12-02 | 13   | 0    | 2026-12-08
            klippekort     | 2026-09-02 | -          | 2026-12-02:1                 | 2026-12-02 | 12   | 1    | 2026-12-15
            # a whole year with nothing used: never more than 13, over the year's end too
            klippekort     | 2026-09-02 | -          | -                            | 2027-09-02 | 13   | 40   | 2027-09-07
            # the oldest go first
            klippekort     | 2026-09-02 | -          | 2026-09-20:2                 | 2026-09-23 | 2    | 0    | 2026-12-15
            klippekort     | 2026-09-02 | -          | 2026-11-25:13                | 2026-11-25 | 0    | 0    | -
            # a correction falls on the day it corrects
            klippekort     | 2026-09-02 | -          | 2026-09-20:3 2026-09-20:+1   | 2026-09-23 | 2    | 0    | 2026-12-15
            klippekort     | 2026-09-02 | -          | 2026-09-20:1 2026-09-20:-1   | 2026-09-23 | 2    | 0    | 2026-12-15
            klippekort     | 2026-09-02 | -          | 2026-09-20:1 2026-09-20:+1   | 2026-12-02 | 13   | 1    | 2026-12-08
            # use registered weeks late, after later use, falls into its place
            klippekort     | 2026-09-02 | -          | 2026-11-25:2 2026-09-03:1    | 2026-12-02 | 11   | 0    | 2026-12-22
            # the grant's last day: no more comes after it, and what is left lapses with it
            klippekort     | 2026-09-02 | 2026-09-16 | -                            | 2026-09-16 | 3    | 0    | 2026-09-16
            klippekort     | 2026-09-02 | 2026-09-16 | -                            | 2026-09-17 | 0    | 3    | -
            klippekort     | 2026-09-02 | 2026-09-15 | 2026-09-15:1                 | 2026-10-01 | 0    | 1    | -
            klippekort     | 2026-09-02 | 2026-12-05 | -                            | 2026-12-03 | 13   | 1    | 2026-12-05
            # months of the grant run from its own day, whatever day of the month that is
            ledsageordning | 2026-01-15 | -          | -                            | 2026-02-14 | 15   | 0    | 2026-07-14
            ledsageordning | 2026-01-15 | -          | -                            | 2026-02-15 | 30   | 0    | 2026-07-14
            ledsageordning | 2026-01-15 | -          | -                            | 2026-07-14 | 90   | 0    | 2026-07-14
            ledsageordning | 2026-01-15 | -          | -                            | 2026-07-15 | 90   | 15   | 2026-08-14
            # month ends: from the 31st to the last of a short month and back to the 31st; a leap year has one day more
            ledsageordning | 2025-08-31 | -          | -                            | 2025-09-29 | 15   | 0    | 2026-02-27
            ledsageordning | 2025-08-31 | -          | -                            | 2025-09-30 | 30   | 0    | 2026-02-27
            ledsageordning | 2025-08-31 | -          | -                            | 2025-10-30 | 30   | 0    | 2026-02-27
            ledsageordning | 2025-08-31 | -          | -                            | 2025-10-31 | 45   | 0    | 2026-02-27
            ledsageordning | 2025-08-31 | -          | -                            | 2026-02-27 | 90   | 0    | 2026-02-27
            ledsageordning | 2025-08-31 | -          | -                            | 2026-02-28 | 90   | 15   | 2026-03-30
            ledsageordning | 2027-08-31 | -          | -                            | 2028-02-28 | 90   | 0    | 2028-02-28
            ledsageordning | 2027-08-31 | -          | -                            | 2028-02-29 | 90   | 15   | 2028-03-30
            ledsageordning | 2028-02-29 | -          | -                            | 2028-08-28 | 90   | 0    | 2028-08-28
            ledsageordning | 2028-02-29 | -          | -                            | 2028-08-29 | 90   | 15   | 2028-09-28
            # half hours; a use that takes from three months
            ledsageordning | 2026-01-01 | -          | 2026-01-20:1.5               | 2026-01-31 | 13.5 | 0    | 2026-06-30
            ledsageordning | 2026-01-01 | -          | 2026-03-31:31.25             | 2026-04-01 | 28.75 | 0   | 2026-08-31
            ledsageordning | 2026-01-01 | -          | 2026-06-30:90                | 2026-07-01 | 15   | 0    | 2026-12-31
            ledsageordning | 2026-01-01 | -          | 2026-06-30:10                | 2026-07-01 | 90   | 5    | 2026-07-31
            # what has not happened yet does not count
            ledsageordning | 2026-01-01 | -          | 2026-02-02:5                 | 2026-02-01 | 30   | 0    | 2026-06-30
            """)
    void balances_by_hand(String service, String start, String ended, String written, String today, double balance,
            double lapsed, String next) {
        UnitRule rule = rule(service);
        UnitLedger ledger = UnitLedger.of(rule, new Span(day(start), ended == null ? null : day(ended)),
                entries(rule, written == null ? "" : written), day(today));
        assertThat(rule.measure().amount(ledger.balance())).as("balance").isEqualTo(balance);
        assertThat(rule.measure().amount(ledger.lapsed())).as("lapsed").isEqualTo(lapsed);
        Lot lapsing = ledger.next();
        assertThat(lapsing == null ? null : lapsing.lastDay().toString()).as("next to lapse").isEqualTo(next);
        assertThat(ledger.missing()).isZero();
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, used {3}, wanted {4} on {5}: {6}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            klippekort     | 2026-09-02 | -          | -                         | 2026-09-09:2     | 2026-09-20 | -
            klippekort     | 2026-09-02 | -          | -                         | 2026-09-09:3     | 2026-09-20 | Der var kun 2 klip tilbage 9. september 2026, så der kan ikke bruges 3 klip.
            klippekort     | 2026-09-02 | -          | 2026-09-09:1              | 2026-09-09:2     | 2026-09-20 | Der var kun 1 klip tilbage 9. september 2026, så der kan ikke bruges 2 klip.
            klippekort     | 2026-09-02 | -          | 2026-09-16:3              | 2026-09-09:1     | 2026-09-20 | Der var 2 klip tilbage 9. september 2026, men de er brugt siden. Ret det senere forbrug først, hvis det er forkert.
            klippekort     | 2026-09-02 | -          | -                         | 2026-09-21:1     | 2026-09-20 | Forbrug skrives ned, når det har fundet sted: 21. september 2026 er ikke kommet endnu.
            klippekort     | 2026-09-02 | -          | -                         | 2026-09-01:1     | 2026-09-20 | Bevillingen begyndte først 2. september 2026.
            klippekort     | 2026-09-02 | 2026-09-16 | -                         | 2026-09-17:1     | 2026-09-20 | Bevillingen er ophørt: den sidste dag var 16. september 2026.
            klippekort     | 2026-09-02 | 2026-09-16 | -                         | 2026-09-16:3     | 2026-09-20 | -
            klippekort     | 2026-09-02 | -          | 2026-09-09:1              | 2026-09-09:+2    | 2026-09-20 | Der kan højst gives 1 klip tilbage: mere er der ikke brugt 9. september 2026.
            klippekort     | 2026-09-02 | -          | 2026-09-09:1              | 2026-09-09:+1    | 2026-09-20 | -
            klippekort     | 2026-09-02 | -          | 2026-09-09:1              | 2026-09-09:-2    | 2026-09-20 | Der var kun 1 klip tilbage 9. september 2026, så der kan ikke bruges 2 klip.
            ledsageordning | 2026-01-01 | -          | -                         | 2026-01-10:15.25 | 2026-01-20 | Der var kun 15 timer tilbage 10. januar 2026, så der kan ikke bruges 15,25 timer.
            ledsageordning | 2026-01-01 | -          | 2026-01-10:14             | 2026-01-11:1     | 2026-01-20 | -
            ledsageordning | 2026-01-01 | -          | 2026-01-10:14             | 2026-01-11:1.5   | 2026-01-20 | Der var kun 1 time tilbage 11. januar 2026, så der kan ikke bruges 1,5 timer.
            """)
    void more_than_there_is_is_refused_with_a_sentence(String service, String start, String ended, String written,
            String wanted, String today, String sentence) {
        UnitRule rule = rule(service);
        List<UnitEntry> entries = entries(rule, written == null ? "" : written);
        UnitEntry asked = entries(rule, wanted).getFirst();
        assertThat(UnitRefusal.of(rule, new Span(day(start), ended == null ? null : day(ended)), entries, asked,
                day(today)).map(UnitRefusal::sentence).orElse(null)).isEqualTo(sentence);
    }

    @Test
    void the_ledger_tells_every_movement_with_the_balance_after_it() {
        UnitLedger ledger = UnitLedger.of(CLIPS, new Span(day("2026-09-02"), null),
                entries(CLIPS, "2026-09-03:1 2026-09-09:1 2026-09-09:+1"), day("2026-12-16"));
        Stream<Line> lines = ledger.lines().stream()
                .filter(line -> line.day().isBefore(day("2026-09-16")) || line.day().isAfter(day("2026-12-08")));
        assertThat(lines.map(line -> "%s %s %+d = %d".formatted(line.day(), line.move().wireName(), line.parts(),
                line.balance()))).containsExactly("2026-09-02 earned +1 = 1", "2026-09-03 used -1 = 0",
                        "2026-09-09 earned +1 = 1", "2026-09-09 used -1 = 0", "2026-09-09 corrected +1 = 1",
                        "2026-12-09 lapsed -1 = 12", "2026-12-09 earned +1 = 13", "2026-12-16 lapsed -1 = 12",
                        "2026-12-16 earned +1 = 13");
        assertThat(ledger.lots().getFirst()).isEqualTo(new Lot(day("2026-09-23"), day("2026-12-22"), 1));
    }

    @Test
    void a_grant_that_is_ended_after_the_fact_shows_what_nobody_had() {
        UnitLedger ledger = UnitLedger.of(CLIPS, new Span(day("2026-09-02"), day("2026-09-08")),
                entries(CLIPS, "2026-09-16:3"), day("2026-09-20"));
        assertThat(ledger.missing()).isEqualTo(3);
        assertThat(ledger.balance()).isZero();
        assertThat(ledger.lapsed()).isEqualTo(1);
    }

    /** As somebody with a box of dated tokens would do it, day by day. */
    private static int[] naive(UnitRule rule, Span span, List<UnitEntry> entries, LocalDate today) {
        List<LocalDate> box = new ArrayList<>();
        int lapsed = 0;
        int step = 0;
        LocalDate nextStep = span.start();
        for (LocalDate day = span.start(); !day.isAfter(today); day = day.plusDays(1)) {
            LocalDate now = day;
            boolean over = span.ended() != null && now.isAfter(span.ended());
            int before = box.size();
            box.removeIf(last -> last.isBefore(now) || over);
            lapsed += before - box.size();
            if (day.equals(nextStep)) {
                if (!over) {
                    LocalDate last = rule.lastDay(span.start(), step);
                    IntStream.range(0, rule.each()).forEach(_ -> box.add(last));
                }
                step++;
                nextStep = rule.stepFrom(span.start(), step);
            }
            int used = entries.stream().filter(entry -> entry.day().equals(now)).mapToInt(UnitEntry::used).sum();
            for (int i = 0; i < used; i++) {
                box.removeFirst();
            }
        }
        return new int[]{box.size(), lapsed};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_ledger_agrees_with_a_box_of_dated_tokens(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 12; run++) {
            UnitRule rule = random.nextBoolean() ? CLIPS : HOURS;
            LocalDate start = day("2024-01-01").plusDays(random.nextInt(1500));
            LocalDate today = start.plusDays(random.nextInt(500));
            Span span = new Span(start, random.nextInt(3) == 0 ? start.plusDays(random.nextInt(400)) : null);
            List<UnitEntry> entries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                // In any order: most of them are registered late.
                LocalDate on = start.plusDays(random.nextInt(500));
                int parts = 1 + random.nextInt(rule.cap());
                UnitEntry wanted = random.nextInt(4) > 0
                        ? new UnitEntry(i + 1, Act.USE, on, parts, null, new UserId("v"), NOW)
                        : new UnitEntry(i + 1, Act.CORRECT, on, random.nextBoolean() ? parts : -parts, null,
                                new UserId("v"), NOW);
                if (UnitRefusal.of(rule, span, entries, wanted, today).isEmpty()) {
                    entries.add(wanted);
                }
            }
            UnitLedger ledger = UnitLedger.of(rule, span, entries, today);
            assertThat(new int[]{ledger.balance(), ledger.lapsed()}).as("seed " + seed + ", run " + run)
                    .isEqualTo(naive(rule, span, entries, today));
            assertThat(ledger.missing()).isZero();
            assertThat(ledger.balance()).isBetween(0, rule.cap());
            int earned = ledger.lines().stream().filter(line -> line.move() == UnitLedger.Move.EARNED)
                    .mapToInt(Line::parts).sum();
            int used = entries.stream().filter(entry -> !entry.day().isAfter(today)).mapToInt(UnitEntry::used).sum();
            assertThat(earned).as("nothing disappears").isEqualTo(used + ledger.lapsed() + ledger.balance());
            assertThat(Objects.requireNonNull(ledger.lines()).stream().map(Line::day)).isSorted();
            assertThat(Arrays.stream(new int[]{ledger.lots().stream().mapToInt(Lot::left).sum()}).sum())
                    .isEqualTo(ledger.balance());
        }
    }
}
