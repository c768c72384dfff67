package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about inactivity has come to, for whoever must show on what it rests. The same reckoning as {@link ReviewRules}', told
 * also where an exception sets the rule aside.
 *
 * @param from the day it is counted from, which is not part of it
 * @param anew whether a significant need began it, and not the decision
 * @param due its last day
 * @param unclassified calls nobody has classified
 * @param unprotectedDays days of the period on which a call could have been made and not heard
 * @param provenUpToDays with more than this, the period proves nothing
 * @param exception what sets the rule aside; null where nothing does
 * @param explanation in Danish
 */
public record InactivityPeriod(LocalDate from, boolean anew, LocalDate due, Conclusion conclusion, int unclassified,
        int unprotectedDays, int provenUpToDays, @Nullable GrantEvent exception, String explanation) {

    /** How it stands today; nothing before the decision and for rules of other kinds. */
    public static Optional<InactivityPeriod> of(ServiceStandard standard, Rule rule, Grant grant,
            List<GrantEvent> events, LocalDate today, WorkingDays workingDays, int provenUpToDays) {
        Facts facts = new Facts(grant, new History(events), today);
        LocalDate decided = facts.decided();
        Period period = rule.period();
        if (rule.kind() != RuleKind.INACTIVITY || decided == null || period == null) {
            return Optional.empty();
        }
        Inactivity found = Inactivity.of(decided, period, facts, workingDays, provenUpToDays);
        EventKind unless = rule.unless();
        GrantEvent exception = unless == null
                ? null
                : facts.events(unless).stream().filter(event -> !event.date().isBefore(decided)).findFirst()
                        .orElse(null);
        return Optional.of(new InactivityPeriod(found.from(), found.anew(), found.due(), found.conclusion(),
                found.unclassified(), found.unprotectedDays(), found.provenUpToDays(), exception,
                InactivityWords.of(standard, rule, found, today)));
    }
}
