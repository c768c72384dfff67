package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.TeamId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its people, as rota and staff stand at this moment.
 *
 * @param team the one that covers the home now; null where the municipality has none that does
 * @param steps at least one; the last one reaches somebody wherever the municipality has anybody who answers alarms
 * @param helpWithin the municipality's promise, from the press to somebody's arrival
 */
public record CalloutPlan(
        @Nullable TeamId team,
        List<CalloutStep> steps,
        HoldTimes holdTimes,
        Redialling redialling,
        Duration helpWithin) {
    public static final Duration HELP_WITHIN = Duration.ofMinutes(30);

    public CalloutPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan without a step would leave an alarm in silence");
        }
    }

    /** The step for the nth ringing, from 1; past the end, the last one again. */
    public CalloutStep step(int ringing) {
        return steps.get(Math.min(ringing, steps.size()) - 1);
    }

    /** The step that calls the most. */
    public CalloutStep last() {
        return steps.getLast();
    }
}
