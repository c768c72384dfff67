package dk.nattevagt.central.grant;

import dk.nattevagt.central.alarm.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
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

    static Inactivity of(LocalDate decided, Period period, Facts facts, WorkingDays workingDays, int provenUpToDays) {
        List<History.Call> called = facts.calls();
        LocalDate lastNeed = lastNeed(called, decided);
        LocalDate from = lastNeed == null ? decided : lastNeed;
        LocalDate due = period.endFrom(from, workingDays);
        LocalDate until = earlier(facts.today(), due);
        Map<Outcome, Integer> calls = new EnumMap<>(Outcome.class);
        int unclassified = 0;
        for (int number = called.size() - 1; number >= 0 && called.get(number).date().isAfter(from); number--) {
            Outcome outcome = called.get(number).outcome();
            if (outcome == null) {
                unclassified++;
            } else if (!called.get(number).date().isAfter(until)) {
                calls.merge(outcome, 1, Integer::sum);
            }
        }
        int unprotected = unprotectedDays(facts.events(EventKind.UNPROTECTED), from, until);
        boolean doubtful = unclassified > 0 || unprotected > provenUpToDays;
        return new Inactivity(from, lastNeed != null, due,
                conclusion(lastNeed != null && facts.today().isBefore(due), doubtful), calls, unclassified, unprotected,
                provenUpToDays);
    }

    private static @Nullable LocalDate lastNeed(List<History.Call> called, LocalDate decided) {
        for (int number = called.size() - 1; number >= 0; number--) {
            History.Call call = called.get(number);
            if (call.date().isBefore(decided)) {
                return null;
            }
            if (call.outcome() == Outcome.HELP_GIVEN) {
                return call.date();
            }
        }
        return null;
    }

    private static Conclusion conclusion(boolean needWithin, boolean doubtful) {
        if (needWithin) {
            return Conclusion.NEED_SHOWN;
        }
        return doubtful ? Conclusion.CANNOT_BE_SHOWN : Conclusion.NO_NEED_SHOWN;
    }

    /** Spans overlap, and some are told twice. */
    private static int unprotectedDays(List<GrantEvent> spans, LocalDate from, LocalDate until) {
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
