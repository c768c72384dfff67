package dk.nattevagt.central.escalation;

import java.time.Duration;
import java.util.List;

/**
 * What happens while nobody acts. The last step repeats for ever: a plan cannot end in silence.
 *
 * @param steps at least one
 * @param departWithin how long after accepting someone should be on the way or have closed the alarm
 * @param arriveWithin how long the way may take; Danish municipalities promise help or contact within 30 minutes
 * @param finishWithin how long a visit may last before somebody asks
 * @param remindEvery how often an overdue holder and everyone else hears of it again
 * @param redialAfter how long after a call to 112 that reached nobody the next is made
 * @param callAttempts calls to 112 the plan makes by itself before only a person redials
 */
public record EscalationPlan(
        List<EscalationStep> steps,
        Duration departWithin,
        Duration arriveWithin,
        Duration finishWithin,
        Duration remindEvery,
        Duration redialAfter,
        int callAttempts) {

    public EscalationPlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan without a step would leave an alarm in silence");
        }
    }

    /** The three steps a municipality has until it chooses its own. */
    public static EscalationPlan standard() {
        return new EscalationPlan(
                List.of(new EscalationStep(Audience.RESPONDERS_ON_SHIFT, Duration.ofSeconds(60)),
                        new EscalationStep(Audience.EVERYONE_AND_SHIFT_LEADER, Duration.ofSeconds(60)),
                        new EscalationStep(Audience.EVERYONE_AND_SHIFT_LEADER, Duration.ofSeconds(60))),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofMinutes(60),
                Duration.ofMinutes(2),
                Duration.ofSeconds(15),
                10);
    }

    /** The step for the nth ringing, from 1; past the end, the last one again. */
    public EscalationStep step(int ringing) {
        return steps.get(Math.min(ringing, steps.size()) - 1);
    }
}
