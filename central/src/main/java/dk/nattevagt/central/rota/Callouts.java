package dk.nattevagt.central.rota;

import dk.nattevagt.central.escalation.CalloutStep;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.EscalationStep;
import dk.nattevagt.central.escalation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A plan's steps with their people, so that the last one never is nobody while there is anybody. */
final class Callouts {
    private Callouts() {}

    /**
     * The steps as they are called. The last step repeats, so it must reach somebody: where it is empty, the last that is not
     * follows it; where all are, everybody who answers alarms does.
     */
    static List<CalloutStep> steps(EscalationPlan plan, Reach reach) {
        List<CalloutStep> steps = new ArrayList<>(plan.steps().stream().map(reach::step).toList());
        if (steps.getLast().people().isEmpty()) {
            steps.add(steps.reversed().stream().filter(step -> !step.people().isEmpty()).findFirst()
                    .orElseGet(() -> reach.step(everyone(plan))));
        }
        return List.copyOf(steps);
    }

    private static EscalationStep everyone(EscalationPlan plan) {
        return new EscalationStep(List.of(new Target.Everyone()), Set.of(Channel.values()),
                plan.steps().getLast().nextAfter());
    }

    /** Whether any step as written reaches somebody. */
    static boolean reachesSomebody(EscalationPlan plan, Reach reach) {
        return plan.steps().stream().anyMatch(step -> !reach.step(step).people().isEmpty());
    }
}
