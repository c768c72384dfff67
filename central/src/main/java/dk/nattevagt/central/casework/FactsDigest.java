package dk.nattevagt.central.casework;

import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Period;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.grant.RuleKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a proposal rests on, in a few letters: the same facts give the same digest in whatever order they come, and a call that comes to
 * light, a corrected outcome, other days without protection or another date of the grant give another. Two parts: without what calls
 * turned out to be, and with it.
 */
final class FactsDigest {
    private static final int SHOWN_BYTES = 16;

    private FactsDigest() {}

    /**
     * Of the proposal of this rule for this day.
     *
     * @param until the last day that counts: the due day, or the grant's last, if later
     */
    static String of(Rule rule, Grant grant, LocalDate due, LocalDate until, List<GrantEvent> events) {
        LocalDate from = from(rule, grant, due);
        List<GrantEvent> counted = events.stream()
                .filter(event -> !event.date().isAfter(until) && !event.to().isBefore(from))
                .filter(event -> restsOn(rule, event.kind())).toList();
        String dates = "%s %s %s %s %s".formatted(grant.decided(), grant.started(), grant.duration(), grant.variant(),
                unprotected(counted, from, until));
        return hash(dates, counted, FactsDigest::withoutOutcome) + ":" + hash(dates, counted, FactsDigest::whole);
    }

    /** The facts are others, and not only what calls turned out to be. */
    static boolean moreThanOutcomes(String before, String now) {
        return !before.substring(0, before.indexOf(':')).equals(now.substring(0, now.indexOf(':')));
    }

    /** Inactivity counts from so long before it is due; a look at the whole grant counts from its beginning. */
    private static LocalDate from(Rule rule, Grant grant, LocalDate due) {
        LocalDate begins = begins(rule, due);
        LocalDate decided = grant.decided();
        return decided == null || begins.isAfter(decided) || rule.kind() != RuleKind.INACTIVITY ? begins : decided;
    }

    private static LocalDate begins(Rule rule, LocalDate due) {
        Period period = rule.period();
        if (rule.kind() != RuleKind.INACTIVITY || period == null) {
            return LocalDate.MIN;
        }
        return before(due, period);
    }

    /** So long before a day, or somewhat longer. */
    static LocalDate before(LocalDate due, Period period) {
        return switch (period.unit()) {
            case HOURS, DAYS -> due.minusDays(period.amount());
            // Every week has a working day, whatever holidays there are; more days than needed do no harm.
            case WORKING_DAYS, WEEKS -> due.minusWeeks(period.amount());
            case MONTHS -> due.minusMonths(period.amount());
            case YEARS -> due.minusYears(period.amount());
        };
    }

    private static boolean restsOn(Rule rule, EventKind kind) {
        boolean fromAlarms = kind == EventKind.CALL || kind == EventKind.UNPROTECTED;
        return rule.kind() == RuleKind.INACTIVITY ? fromAlarms || kind == rule.unless() : !fromAlarms;
    }

    /** The days, however they were cut into spans. */
    private static String unprotected(List<GrantEvent> events, LocalDate from, LocalDate until) {
        return events.stream().filter(event -> event.kind() == EventKind.UNPROTECTED)
                .flatMap(span -> days(span, from, until)).collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    static Stream<LocalDate> days(GrantEvent span, LocalDate from, LocalDate until) {
        LocalDate first = span.date().isBefore(from) ? from : span.date();
        LocalDate last = span.to().isAfter(until) ? until : span.to();
        return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    private static String hash(String dates, List<GrantEvent> events, Function<GrantEvent, String> line) {
        String all = events.stream().filter(event -> event.kind() != EventKind.UNPROTECTED).map(line).sorted()
                .collect(Collectors.joining("\n", dates + "\n", ""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String withoutOutcome(GrantEvent event) {
        return "%s %s %s".formatted(event.date(), event.to(), event.kind());
    }

    private static String whole(GrantEvent event) {
        return withoutOutcome(event) + " " + event.outcome();
    }
}
