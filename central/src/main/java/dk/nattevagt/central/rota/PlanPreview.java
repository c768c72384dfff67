package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.PlanRule;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.TeamId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alarm at a given moment would go to, while nobody takes it.
 *
 * @param team the one that covers the home then; null where none does
 * @param rule the plan that is for it; empty for the standard one
 */
public record PlanPreview(Instant at, Shift shift, @Nullable TeamId team, Optional<PlanRule> rule, List<Step> steps) {
    public PlanPreview {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param at when it is called
     * @param whyEmpty why it reaches nobody and is skipped at once; empty for one that does
     * @param addedBecauseEmpty whether the plan does not say it: the last step would otherwise reach nobody
     * @param repeats whether it is called again until somebody takes the alarm
     */
    public record Step(Instant at, CalloutStep callout, List<EmptyTarget> whyEmpty, boolean addedBecauseEmpty,
            boolean repeats) {
        public Step {
            whyEmpty = List.copyOf(whyEmpty);
        }
    }

    /** For this home. */
    public static PlanPreview of(StaffBook book, Home home, Cause cause, int urgency, Instant at) {
        Rota rota = book.rota();
        TeamId team = rota.covering(home, at).map(covering -> covering.id()).orElse(null);
        return of(book, team, cause, urgency, at);
    }

    /** For any home this team covers. */
    public static PlanPreview of(StaffBook book, @Nullable TeamId team, Cause cause, int urgency, Instant at) {
        Optional<PlanRule> rule = book.plans().rule(team, cause, urgency);
        EscalationPlan plan = rule.map(PlanRule::plan).orElse(book.plans().standard());
        return new PlanPreview(at, book.rota().pattern().at(at), team, rule, steps(book.rota(), plan, team, at));
    }

    /** As the plan climbs: people and rota as they stand at the moment each step is called. */
    private static List<Step> steps(Rota rota, EscalationPlan plan, @Nullable TeamId team, Instant at) {
        List<Step> steps = new ArrayList<>();
        Instant when = at;
        for (int i = 0;; i++) {
            Reach reach = new Reach(rota, team, when);
            List<CalloutStep> callouts = Callouts.steps(plan, reach);
            if (i >= callouts.size()) {
                return steps;
            }
            CalloutStep callout = callouts.get(i);
            boolean added = i >= plan.steps().size();
            boolean empty = callout.people().isEmpty();
            List<EmptyTarget> why = empty && !added ? reach.whyEmpty(plan.steps().get(i)) : List.of();
            steps.add(new Step(when, callout, why, added, i + 1 == callouts.size()));
            if (!empty) {
                when = when.plus(callout.nextAfter());
            }
        }
    }
}
