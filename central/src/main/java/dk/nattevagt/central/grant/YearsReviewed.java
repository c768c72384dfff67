package dk.nattevagt.central.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules, day after day: what they would have proposed on each day of some years. A day on which nothing begins, ends, goes on or falls
 * due is like the day before, and is passed over; that this changes nothing is held by a test against looking at every single day.
 */
public final class YearsReviewed {
    private final ReviewRules rules;
    private final ServiceStandard standard;

    public YearsReviewed(ReviewRules rules, ServiceStandard standard) {
        this.rules = rules;
        this.standard = standard;
    }

    /**
     * A proposal that was not there the day before, or not so.
     *
     * @param on the day it is made
     */
    public record Proposed(LocalDate on, Proposal proposal) {}

    /**
     * What is proposed anew from the first day to the last: another rule, another day it is due, overdue, or another conclusion. A sentence that
     * alone has changed is not told again.
     *
     * @param events in any order
     */
    public List<Proposed> between(LocalDate first, LocalDate last, Grant grant, List<GrantEvent> events) {
        History history = new History(events);
        List<Proposed> told = new ArrayList<>();
        List<Standing> before = List.of();
        for (LocalDate day = first; !day.isAfter(last);) {
            Facts facts = new Facts(grant, history, day);
            List<Finding> findings = rules.findings(standard, facts);
            List<Standing> now = new ArrayList<>(findings.size());
            for (Finding finding : findings) {
                Standing standing = Standing.of(finding, day);
                now.add(standing);
                if (!before.contains(standing)) {
                    told.add(new Proposed(day, finding.proposal(standard, facts)));
                }
            }
            before = now;
            day = nextLook(facts, findings, last);
        }
        return told;
    }

    /** The next day on which anything can be otherwise than today; the day after the last when there is none. */
    private static LocalDate nextLook(Facts facts, List<Finding> findings, LocalDate last) {
        LocalDate today = facts.today();
        LocalDate next = facts.history().nextAfter(today, last.plusDays(1));
        Grant grant = facts.grant();
        for (LocalDate turn : Arrays.asList(grant.applied(), grant.decided(), grant.started())) {
            next = sooner(turn, today, next);
        }
        for (Finding finding : findings) {
            next = sooner(finding.due(), today, next);
            next = sooner(finding.due().plusDays(1), today, next);
        }
        return next;
    }

    private static LocalDate sooner(@Nullable LocalDate turn, LocalDate today, LocalDate next) {
        return turn != null && turn.isAfter(today) && turn.isBefore(next) ? turn : next;
    }

    private record Standing(String rule, LocalDate due, boolean overdue, @Nullable Conclusion conclusion) {
        static Standing of(Finding finding, LocalDate day) {
            return new Standing(finding.rule().id(), finding.due(), finding.overdue(day), finding.conclusion());
        }
    }
}
