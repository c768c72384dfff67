package dk.nattevagt.central.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An escalation plan in a registry file.
 *
 * @param team left out, every team's
 * @param causes left out, every cause
 * @param fromUrgency left out, every urgency
 */
public record PlanKeys(String id, String name, @Nullable String team, @Nullable List<String> causes,
        @Nullable Integer fromUrgency, List<StepKeys> steps) {

    /**
     * One step.
     *
     * @param call targets such as on-shift
     * @param by channels such as sms; left out, all but e-mail
     * @param nextAfter such as 60s
     */
    public record StepKeys(List<String> call, @Nullable List<String> by, String nextAfter) {}
}
