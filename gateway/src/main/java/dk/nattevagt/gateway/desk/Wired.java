package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.InputState;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.gateway.trigger.TriggerRules;
import dk.nattevagt.gateway.trigger.TroubleOutcome;
import dk.nattevagt.gateway.trigger.WiredRule;
import dk.nattevagt.gateway.trigger.WiredTroubles;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What hangs on wires: what each input was last, and what its changes mean. */
final class Wired {

    /** What the wires' levels lead to. */
    interface Events {

        /** An input raised an alarm, or ceased to. */
        void signal(InputRule rule, Outcome outcome);

        /** A trouble of a wire has begun or ended. */
        void wire(DeviceId device, Trouble trouble, boolean present);
    }

    private final Map<DeviceId, InputRule> rules = new HashMap<>();
    private final Map<DeviceId, InputState> inputs = new LinkedHashMap<>();
    private final Set<DeviceId> known;
    private final WiredTroubles troubles;
    private final Events events;

    /** @param wasPresent whether an earlier boot left this trouble open */
    Wired(List<InputRule> alarms, List<WiredRule> wires, BiPredicate<DeviceId, Trouble> wasPresent, Events events) {
        this.events = events;
        this.troubles = new WiredTroubles(wires, wasPresent);
        for (InputRule rule : alarms) {
            rules.put(rule.device(), rule);
            inputs.put(rule.device(), InputState.AT_START);
        }
        this.known = wires.stream().map(WiredRule::device).collect(Collectors.toSet());
    }

    void read(DeviceId input, Reading reading) {
        InputRule rule = rules.get(input);
        if (rule != null) {
            take(rule, TriggerRules.read(state(rule), reading, rule));
        } else if (!known.contains(input)) {
            throw new IllegalArgumentException("no input carries the device " + input);
        }
        tell(troubles.main(input, reading.active(), reading.uptime()));
    }

    /** Whether this input raises an alarm. */
    boolean raises(DeviceId input) {
        return rules.containsKey(input);
    }

    void loop(DeviceId input, Reading reading) {
        tell(troubles.loop(input, reading.active(), reading.uptime()));
    }

    void timePassed(Duration now) {
        rules.values().forEach(rule -> take(rule, TriggerRules.timePassed(state(rule), now, rule)));
        tell(troubles.timePassed(now));
    }

    private InputState state(InputRule rule) {
        return inputs.getOrDefault(rule.device(), InputState.AT_START);
    }

    private void take(InputRule rule, TriggerRules.Step step) {
        inputs.put(rule.device(), step.state());
        step.outcomes().forEach(outcome -> events.signal(rule, outcome));
    }

    private void tell(List<WiredTroubles.DeviceTrouble> found) {
        found.forEach(one -> events.wire(one.device(), one.outcome().trouble(), switch (one.outcome()) {
            case TroubleOutcome.TroubleBegan _ -> true;
            case TroubleOutcome.TroubleEnded _ -> false;
        }));
    }
}
