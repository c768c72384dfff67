package dk.nattevagt.gateway.trigger;

import dk.nattevagt.gateway.trigger.TroubleOutcome.TroubleBegan;
import dk.nattevagt.gateway.trigger.TroubleOutcome.TroubleEnded;
import java.time.Duration;
import java.util.List;

/**
 * From what looks wrong to a trouble that began, once, and ended, once. What comes and goes faster than the rule's times changes
 * nothing; an alarm never waits for any of this.
 *
 * <pre>
 *   absent  --wrong for `begins`--> present (TroubleBegan)
 *   present --well for `ends`----> absent  (TroubleEnded)
 * </pre>
 */
public final class TroubleRules {

    private TroubleRules() {}

    /** The next state and what happened on the way, oldest first. */
    public record Step(TroubleState state, List<TroubleOutcome> outcomes) {}

    /** A look at what may be wrong. Looks may repeat. */
    public static Step looked(TroubleState before, boolean wrong, Duration uptime, TroubleRule rule) {
        Step passed = timePassed(before, uptime, rule);
        TroubleState state = passed.state();
        if (wrong == state.wrong()) {
            return passed;
        }
        Step changed = timePassed(new TroubleState(state.present(), wrong, uptime), uptime, rule);
        // Only one of the two can have anything to say, unless a rule's time is zero: then both, in this order.
        return passed.outcomes().isEmpty()
                ? changed
                : new Step(changed.state(), both(passed.outcomes(), changed.outcomes()));
    }

    /** Time has passed without a look. */
    public static Step timePassed(TroubleState before, Duration uptime, TroubleRule rule) {
        if (before.wrong() == before.present()) {
            return new Step(before, List.of());
        }
        Duration due = before.since().plus(before.wrong() ? rule.begins() : rule.ends());
        if (uptime.compareTo(due) < 0) {
            return new Step(before, List.of());
        }
        TroubleOutcome outcome = before.wrong()
                ? new TroubleBegan(rule.trouble(), due)
                : new TroubleEnded(rule.trouble(), due);
        return new Step(new TroubleState(before.wrong(), before.wrong(), before.since()), List.of(outcome));
    }

    private static List<TroubleOutcome> both(List<TroubleOutcome> first, List<TroubleOutcome> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
