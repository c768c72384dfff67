package dk.nattevagt.central.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has come to, before anybody puts it into words.
 *
 * @param from the day it is counted from
 * @param end the day the count ends on
 * @param due the same, or the working day it has moved to
 * @param inactivity of a period of inactivity; null for other kinds
 */
record Finding(Rule rule, LocalDate from, LocalDate end, LocalDate due, @Nullable Inactivity inactivity) {

    static Finding at(Rule rule, LocalDate from, LocalDate end) {
        return new Finding(rule, from, end, end, null);
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(due);
    }

    @Nullable
    Conclusion conclusion() {
        return inactivity == null ? null : inactivity.conclusion();
    }

    Proposal proposal(ServiceStandard standard, Facts facts) {
        String explanation = inactivity == null
                ? ReviewWords.of(standard, this, facts)
                : InactivityWords.of(standard, rule, inactivity, facts.today());
        return new Proposal(rule, due, overdue(facts.today()), conclusion(), standard.complaint().possible(),
                explanation);
    }
}
