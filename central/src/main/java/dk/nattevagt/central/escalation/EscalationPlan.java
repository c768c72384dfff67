package dk.nattevagt.central.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What happens while nobody acts. The last step repeats for ever: a plan cannot end in silence.
 *
 * @param steps at least one
 */
public record EscalationPlan(List<EscalationStep> steps, HoldTimes holdTimes, Redialling redialling) {

    public EscalationPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan without a step would leave an alarm in silence");
        }
    }

    /** The three steps a municipality has until it chooses its own: the field's 60 seconds each. */
    public static EscalationPlan standard() {
        Duration step = Duration.ofSeconds(60);
        return new EscalationPlan(List.of(
                new EscalationStep(List.of(new Target.OnShift()),
                        Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS, Channel.VOICE), step),
                new EscalationStep(List.of(new Target.OnShift(), new Target.ShiftLeaders()),
                        Set.of(Channel.PAGE, Channel.PUSH, Channel.SMS, Channel.VOICE), step),
                new EscalationStep(List.of(new Target.OnShift(), new Target.ShiftLeaders()), Set.of(Channel.values()),
                        step)),
                HoldTimes.STANDARD, Redialling.STANDARD);
    }
}
