package dk.nattevagt.gateway.trigger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From readings to events. The first active reading raises the alarm at once: debounce looks back, never forward, so a
 * press is not delayed by it. A level that stays is one event; going back and coming again is a new one, never swallowed.
 *
 * <pre>
 *   resting --active--> pressed (Raised) --inactive--> resting (Cleared, for detectors)
 *                       pressed --held for cancelHold--> pressed (Cancelled, once)
 * </pre>
 *
 * Within {@code debounce} of a change the level is only remembered; when the time is over, the level remembered counts.
 */
public final class TriggerRules {

    private TriggerRules() {}

    /** The next state and what happened on the way, oldest first. */
    public record Step(InputState state, List<Outcome> outcomes) {}

    /** An input was read. Readings may repeat: periodic re-reading finds edges that were lost. */
    public static Step read(InputState before, Reading reading, InputRule rule) {
        List<Outcome> outcomes = new ArrayList<>();
        InputState state = settle(before, reading.uptime(), rule, outcomes).read(reading.active());
        if (state.lastRead() != state.active() && !isBouncing(state, reading.uptime())) {
            state = change(state, reading.uptime(), rule, outcomes);
        }
        return new Step(state, List.copyOf(outcomes));
    }

    /** Time has passed without a reading. */
    public static Step timePassed(InputState before, Duration uptime, InputRule rule) {
        List<Outcome> outcomes = new ArrayList<>();
        InputState state = settle(before, uptime, rule, outcomes);
        return new Step(state, List.copyOf(outcomes));
    }

    private static InputState settle(InputState before, Duration uptime, InputRule rule, List<Outcome> outcomes) {
        InputState state = before;
        if (state.lastRead() != state.active() && !isBouncing(state, uptime)) {
            state = change(state, state.settledAt(), rule, outcomes);
        }
        Duration cancelAt = state.cancelAt();
        if (cancelAt != null && uptime.compareTo(cancelAt) >= 0) {
            outcomes.add(new Outcome.Cancelled(cancelAt));
            state = state.cancelled();
        }
        return state;
    }

    private static InputState change(InputState state, Duration at, InputRule rule, List<Outcome> outcomes) {
        boolean active = state.lastRead();
        if (active) {
            outcomes.add(new Outcome.Raised(at));
        } else if (rule.reportsClearing()) {
            outcomes.add(new Outcome.Cleared(at));
        }
        Duration hold = rule.cancelHold();
        Duration cancelAt = active && hold != null ? at.plus(hold) : null;
        return new InputState(active, active, at.plus(rule.debounce()), cancelAt);
    }

    private static boolean isBouncing(InputState state, Duration uptime) {
        return uptime.compareTo(state.settledAt()) < 0;
    }
}
