package dk.nattevagt.central.escalation;

import java.time.Duration;

/**
 * One step: who hears it, and how long they have before the next step.
 *
 * @param nextAfter more than zero
 */
public record EscalationStep(Audience audience, Duration nextAfter) {
    public EscalationStep {
        if (!nextAfter.isPositive()) {
            throw new IllegalArgumentException("a step must wait some time before the next");
        }
    }
}
