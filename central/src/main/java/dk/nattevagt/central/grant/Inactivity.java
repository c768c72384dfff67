package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running period without a significant need: it starts at the decision and anew with each significant need [004 §14].
 *
 * @param from the day it is counted from, which is not part of it
 * @param due its last day
 * @param conclusion what can be read from it so far
 * @param unclassified calls of the period nobody has classified
 * @param unprotectedDays days of the period on which a call could have been made and not heard, each counted once
 */
record Inactivity(LocalDate from, LocalDate due, Conclusion conclusion, int unclassified, int unprotectedDays) {
    /** More unprotected days than this in all, and the period proves nothing. */
    static final int PROVEN_UP_TO_DAYS = 3;

    static Inactivity of(LocalDate decided, Period period, List<GrantEvent> events, LocalDate today,
            WorkingDays workingDays) {
        @Nullable
        LocalDate lastNeed = events.stream().filter(GrantEvent::showsNeed).map(GrantEvent::date)
                .filter(day -> !day.isBefore(decided)).max(LocalDate::compareTo).orElse(null);
        LocalDate from = lastNeed == null ? decided : lastNeed;
        LocalDate due = period.endFrom(from, workingDays);
        LocalDate until = today.isBefore(due) ? today : due;
        int unclassified = (int) events.stream().filter(GrantEvent::unclassified)
                .filter(call -> call.date().isAfter(from) && !call.date().isAfter(until)).count();
        int unprotected = unprotectedDays(events, from, until);
        return new Inactivity(from, due,
                conclusion(lastNeed != null && today.isBefore(due), unclassified, unprotected), unclassified,
                unprotected);
    }

    private static Conclusion conclusion(boolean needWithin, int unclassified, int unprotectedDays) {
        if (needWithin) {
            return Conclusion.NEED_SHOWN;
        }
        return unclassified > 0 || unprotectedDays > PROVEN_UP_TO_DAYS
                ? Conclusion.CANNOT_BE_SHOWN
                : Conclusion.NO_NEED_SHOWN;
    }

    private static int unprotectedDays(List<GrantEvent> events, LocalDate from, LocalDate until) {
        return (int) events.stream().filter(event -> event.kind() == EventKind.UNPROTECTED)
                .flatMap(span -> days(later(span.date(), from.plusDays(1)), earlier(span.to(), until)))
                .distinct().count();
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
