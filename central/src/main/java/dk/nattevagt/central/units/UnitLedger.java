package dk.nattevagt.central.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been saved, used and lost of a grant's units. Made anew from all entries each time, so that what is registered late or
 * corrected falls into its place. Units come on the first day of each week or month of the grant; what is used comes from the oldest
 * that still lives; with the grant's last day everything that is left lapses.
 *
 * @param balance parts that can be used today
 * @param lots those that live, oldest first
 * @param lines everything that moved the balance up to today, oldest first
 * @param lapsed parts lost so far
 * @param missing parts used that nobody had: a rule or the grant's days have changed since; 0 as a rule
 */
public record UnitLedger(UnitRule rule, LocalDate today, int balance, List<Lot> lots, List<Line> lines, int lapsed,
        int missing) {

    public UnitLedger {
        lots = List.copyOf(lots);
        lines = List.copyOf(lines);
    }

    /**
     * Units that came together.
     *
     * @param from the first day they can be used
     * @param lastDay the last; they lapse when it is over
     * @param left parts not used
     */
    public record Lot(LocalDate from, LocalDate lastDay, int left) {}

    /** What moved the balance. */
    public enum Move {
        /** Units came. */
        EARNED("earned"),
        /** Units were used. */
        USED("used"),
        /** Something was corrected. */
        CORRECTED("corrected"),
        /** Units were lost. */
        LAPSED("lapsed");

        private final String wireName;

        Move(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * A line of the ledger.
     *
     * @param parts with a minus for what was used or lost
     * @param balance after it
     * @param entry who wrote it; null for what follows from the rule
     */
    public record Line(LocalDate day, Move move, int parts, int balance, @Nullable UnitEntry entry) {}

    /**
     * When a grant runs.
     *
     * @param ended its last day; null while it has none
     */
    public record Span(LocalDate start, @Nullable LocalDate ended) {
        boolean includes(LocalDate day) {
            return !day.isBefore(start) && (ended == null || !day.isAfter(ended));
        }
    }

    /** The lot that lapses next; null where nothing is saved. */
    public @Nullable Lot next() {
        return lots.isEmpty() ? null : lots.getFirst();
    }

    /**
     * The ledger on a day.
     *
     * @param entries in any order; those after today are left out
     */
    public static UnitLedger of(UnitRule rule, Span span, List<UnitEntry> entries, LocalDate today) {
        return new Keeping(rule, span, entries, today).ledger();
    }

    /** One way through the days on which something happens. */
    private static final class Keeping {
        private final UnitRule rule;
        private final LocalDate today;
        private final Map<LocalDate, List<UnitEntry>> entries = new TreeMap<>();
        private final TreeMap<LocalDate, Integer> steps = new TreeMap<>();
        private final List<Lot> lots = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Span span;
        private int balance;
        private int lapsed;
        private int missing;

        Keeping(UnitRule rule, Span span, List<UnitEntry> written, LocalDate today) {
            this.rule = rule;
            this.today = today;
            this.span = span;
            for (int step = 0; earns(rule.stepFrom(span.start(), step)); step++) {
                steps.put(rule.stepFrom(span.start(), step), step);
            }
            written.stream().filter(entry -> !entry.day().isAfter(today))
                    .sorted(Comparator.comparing(UnitEntry::day).thenComparingLong(UnitEntry::number))
                    .forEach(entry -> entries.computeIfAbsent(entry.day(), _ -> new ArrayList<>()).add(entry));
        }

        private boolean earns(LocalDate day) {
            return !day.isAfter(today) && span.includes(day);
        }

        UnitLedger ledger() {
            TreeMap<LocalDate, Boolean> days = new TreeMap<>();
            steps.keySet().forEach(day -> days.put(day, true));
            entries.keySet().forEach(day -> days.put(day, true));
            for (LocalDate day : days.keySet()) {
                lapse(day);
                earn(day);
                use(day);
            }
            lapse(today);
            return new UnitLedger(rule, today, balance, lots, lines, lapsed, missing);
        }

        private void lapse(LocalDate day) {
            while (!lots.isEmpty() && lots.getFirst().lastDay().isBefore(day)) {
                Lot lost = lots.removeFirst();
                lapsed += lost.left();
                move(lost.lastDay().plusDays(1), Move.LAPSED, -lost.left(), null);
            }
        }

        private void earn(LocalDate day) {
            Integer step = steps.get(day);
            if (step != null) {
                LocalDate last = rule.lastDay(span.start(), step);
                LocalDate ended = span.ended();
                lots.add(new Lot(day, ended != null && ended.isBefore(last) ? ended : last, rule.each()));
                move(day, Move.EARNED, rule.each(), null);
            }
        }

        /** What was used on the day, all corrections counted in, comes from the oldest. */
        private void use(LocalDate day) {
            List<UnitEntry> ofDay = entries.getOrDefault(day, List.of());
            int used = ofDay.stream().mapToInt(UnitEntry::used).sum();
            int open = used;
            while (open > 0 && !lots.isEmpty()) {
                Lot oldest = lots.removeFirst();
                int taken = Math.min(open, oldest.left());
                open -= taken;
                if (taken < oldest.left()) {
                    lots.addFirst(new Lot(oldest.from(), oldest.lastDay(), oldest.left() - taken));
                }
            }
            // A day cannot give back more than it used.
            missing += Math.abs(open);
            for (UnitEntry entry : ofDay) {
                move(day, entry.act() == UnitEntry.Act.USE ? Move.USED : Move.CORRECTED, -entry.used(), entry);
            }
            balance = lots.stream().mapToInt(Lot::left).sum();
        }

        private void move(LocalDate day, Move move, int parts, @Nullable UnitEntry entry) {
            balance += parts;
            lines.add(new Line(day, move, parts, balance, entry));
        }
    }
}
