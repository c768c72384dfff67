package dk.nattevagt.central.desk;

import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.grant.Rule;
import dk.nattevagt.central.letter.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what a letter tells of a period: calls by outcome, and days on which none could have been heard. */
final class Looking {
    private Looking() {}

    /** @param from the day the period is counted from, which is not part of it; null where there is no period */
    static Matter.Look at(Rule rule, @Nullable LocalDate from, LocalDate to, List<GrantEvent> events) {
        if (from == null) {
            return new Matter.Look(rule, null, to, Map.of(), 0);
        }
        Map<String, Integer> calls = new TreeMap<>();
        events.stream().filter(event -> event.kind() == EventKind.CALL)
                .filter(call -> call.date().isAfter(from) && !call.date().isAfter(to))
                .forEach(call -> {
                    String outcome = call.outcome();
                    calls.merge(outcome == null ? "unclassified" : outcome, 1, Integer::sum);
                });
        int unprotected = (int) events.stream().filter(event -> event.kind() == EventKind.UNPROTECTED)
                .flatMap(span -> days(later(span.date(), from.plusDays(1)), earlier(span.to(), to))).distinct().count();
        return new Matter.Look(rule, from, to, calls, unprotected);
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
