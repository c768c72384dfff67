package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.InputState;
import dk.nattevagt.gateway.trigger.Outcome;
import dk.nattevagt.gateway.trigger.Reading;
import dk.nattevagt.gateway.trigger.TriggerRules;
import dk.nattevagt.protocol.id.DeviceId;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The alarms on wires: what each input was last, and what its changes mean. */
final class Wired {
    private final Map<DeviceId, InputRule> rules = new HashMap<>();
    private final Map<DeviceId, InputState> inputs = new LinkedHashMap<>();
    private final BiConsumer<InputRule, Outcome> happened;

    Wired(List<InputRule> inputRules, BiConsumer<InputRule, Outcome> happened) {
        this.happened = happened;
        for (InputRule rule : inputRules) {
            rules.put(rule.device(), rule);
            inputs.put(rule.device(), InputState.AT_START);
        }
    }

    void read(DeviceId input, Reading reading) {
        InputRule rule = rules.get(input);
        InputState before = inputs.get(input);
        if (rule == null || before == null) {
            throw new IllegalArgumentException("no input carries the device " + input);
        }
        take(rule, TriggerRules.read(before, reading, rule));
    }

    void timePassed(Duration now) {
        for (InputRule rule : rules.values()) {
            InputState before = inputs.getOrDefault(rule.device(), InputState.AT_START);
            take(rule, TriggerRules.timePassed(before, now, rule));
        }
    }

    private void take(InputRule rule, TriggerRules.Step step) {
        inputs.put(rule.device(), step.state());
        step.outcomes().forEach(outcome -> happened.accept(rule, outcome));
    }
}
