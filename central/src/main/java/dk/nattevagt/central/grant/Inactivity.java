package dk.nattevagt.central.grant;

import dk.nattevagt.central.alarm.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running period without a significant need: it starts at the decision and anew with each significant need [004 §14]. Why it is counted
 * so: {@code decisions/0017-the-period-of-inactivity.md}.
 *
 * @param from the day it is counted from, which is not part of it
 * @param anew whether a significant need began it, and not the decision
 * @param due its last day
 * @param conclusion what can be read from it so far
 * @param calls of the period, by what they turned out to be
 * @param unclassified calls since its beginning nobody has classified, also those after its end: each may have begun it anew
 * @param unprotectedDays days of the period on which a call could have been made and not heard, each counted once
 * @param provenUpToDays with more unprotected days than this, it proves nothing
 */
record Inactivity(LocalDate from, boolean anew, LocalDate due, Conclusion conclusion, Map<Outcome, Integer> calls,
        int unclassified, int unprotectedDays, int provenUpToDays) {

    Inactivity {
        calls = Collections.unmodifiableMap(new EnumMap<>(calls));
    }

    /** @param events none of them after today, and none lasting longer */
    static Inactivity of(LocalDate decided, Period period, List<GrantEvent> events, LocalDate today,
            WorkingDays workingDays, int provenUpToDays) {
        LocalDate lastNeed = lastNeed(events, decided, today);
        LocalDate from = lastNeed == null ? decided : lastNeed;
        LocalDate due = period.endFrom(from, workingDays);
        LocalDate until = today.isBefore(due) ? today : due;
        Map<Outcome, Integer> calls = new EnumMap<>(Outcome.class);
        int unclassified = 0;
        for (GrantEvent event : events) {
            if (event.unclassified() && within(event.date(), from, today)) {
                unclassified++;
            } else if (within(event.date(), from, until)) {
                event.known().ifPresent(outcome -> calls.merge(outcome, 1, Integer::sum));
            }
        }
        int unprotected = unprotectedDays(events, from, until);
        boolean doubtful = unclassified > 0 || unprotected > provenUpToDays;
        return new Inactivity(from, lastNeed != null, due,
                conclusion(lastNeed != null && today.isBefore(due), doubtful), calls, unclassified, unprotected,
                provenUpToDays);
    }

    private static @Nullable LocalDate lastNeed(List<GrantEvent> events, LocalDate decided, LocalDate today) {
        LocalDate last = null;
        for (GrantEvent event : events) {
            LocalDate day = event.date();
            boolean counts = !day.isBefore(decided) && !day.isAfter(today) && (last == null || day.isAfter(last));
            last = counts && event.showsNeed() ? day : last;
        }
        return last;
    }

    private static Conclusion conclusion(boolean needWithin, boolean doubtful) {
        if (needWithin) {
            return Conclusion.NEED_SHOWN;
        }
        return doubtful ? Conclusion.CANNOT_BE_SHOWN : Conclusion.NO_NEED_SHOWN;
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return day.isAfter(from) && !day.isAfter(until);
    }

    /** Spans overlap, and some are told twice. */
    private static int unprotectedDays(List<GrantEvent> events, LocalDate from, LocalDate until) {
        List<GrantEvent> spans = events.stream().filter(event -> event.kind() == EventKind.UNPROTECTED)
                .sorted(Comparator.comparing(GrantEvent::date)).toList();
        LocalDate counted = from;
        int days = 0;
        for (GrantEvent span : spans) {
            LocalDate before = later(span.date().minusDays(1), counted);
            LocalDate last = earlier(span.to(), until);
            if (last.isAfter(before)) {
                days += (int) ChronoUnit.DAYS.between(before, last);
                counted = last;
            }
        }
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
