package dk.nattevagt.central.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One step of a plan: whom, by which ways, and how long they have before the next step.
 *
 * @param targets at least one
 * @param channels at least one; {@link Channel#SMS} and {@link Channel#VOICE} wait for the phone's sign of life where the
 *        step also has {@link Channel#PUSH} or {@link Channel#PAGE}
 * @param nextAfter more than zero
 */
public record EscalationStep(List<Target> targets, Set<Channel> channels, Duration nextAfter) {
    public EscalationStep {
        targets = List.copyOf(targets);
        channels = Set.copyOf(channels);
        if (!nextAfter.isPositive()) {
            throw new IllegalArgumentException("a step must wait some time before the next");
        }
        if (targets.isEmpty() || channels.isEmpty()) {
            throw new IllegalArgumentException("a step calls somebody, and in some way");
        }
    }
}
