package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.WiredRule;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What hangs on GPIO lines. */
final class WireCheck {
    private static final Duration DEBOUNCE = Duration.ofMillis(30);
    private static final Duration STRIKE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_STRIKE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STRIKE = Duration.ofSeconds(10);
    private static final Duration REREAD = Duration.ofMillis(200);

    private WireCheck() {}

    static GatewayConfig.Wires wires(ConfigFile file) {
        ConfigFile.Gpio gpio = file.gpio();
        ConfigFile.Outputs outputs = file.outputs();
        GatewayConfig.Wires wires = new GatewayConfig.Wires(
                gpio == null ? null : gpio(gpio),
                inputs(file.inputs() == null ? List.of() : file.inputs()),
                outputs == null
                        ? new GatewayConfig.Outputs(null, null, null, null, STRIKE)
                        : outputs(outputs),
                Checks.duration("reread", file.reread(), REREAD));
        linesAreUsedOnce(wires);
        return wires;
    }

    private static GatewayConfig.Outputs outputs(ConfigFile.Outputs outputs) {
        String lock = outputs.strikeLock();
        if (outputs.strike() == null && (lock != null || outputs.strikeTime() != null)) {
            throw new InvalidKeyException("outputs.strike", "is missing: the GPIO line of the strike's relay");
        }
        Duration time = Checks.duration("outputs.strikeTime", outputs.strikeTime(), STRIKE);
        if (time.compareTo(SHORTEST_STRIKE) < 0 || time.compareTo(LONGEST_STRIKE) > 0) {
            throw new InvalidKeyException("outputs.strikeTime", "must be 1s to 10s");
        }
        return new GatewayConfig.Outputs(outputs.lamp(), outputs.buzzer(), outputs.strike(),
                lock == null ? null : Checks.made("outputs.strikeLock", lock, DeviceId::new), time);
    }

    private static GatewayConfig.Gpio gpio(ConfigFile.Gpio gpio) {
        String provider = Checks.required("gpio.provider", gpio.provider());
        if (!List.of("gpiod", "linuxfs").contains(provider)) {
            throw new InvalidKeyException("gpio.provider", "must be gpiod (a Raspberry Pi) or linuxfs (a sysfs tree)");
        }
        if (provider.equals("linuxfs") && gpio.folder() == null) {
            throw new InvalidKeyException("gpio.folder", "is missing: linuxfs needs the folder of its sysfs tree");
        }
        return new GatewayConfig.Gpio(provider, gpio.folder());
    }

    private static List<GatewayConfig.Input> inputs(List<ConfigFile.Input> written) {
        List<GatewayConfig.Input> inputs = new ArrayList<>();
        Set<DeviceId> devices = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String at = "inputs[" + i + "].";
            GatewayConfig.Input input = input(at, written.get(i));
            if (!devices.add(input.device())) {
                throw new InvalidKeyException(at + "device", "is used twice");
            }
            inputs.add(input);
        }
        return List.copyOf(inputs);
    }

    private static GatewayConfig.Input input(String at, ConfigFile.Input input) {
        DeviceId device = Checks.made(at + "device", input.device(), DeviceId::new);
        int line = Checks.required(at + "line", input.line());
        boolean high = isHigh(at + "active", input.active(), true);
        if (input.cause() == null) {
            DeviceKind kind = Checks.made(at + (input.kind() == null ? "cause" : "kind"), input.kind(),
                    WireCheck::withoutAlarm);
            WiredRule troubles = kind == DeviceKind.MAINS ? WiredRule.mains(device) : WiredRule.plain(device);
            return new GatewayConfig.Input(device, kind, null, troubles, line, high, null, isClosed(at, input, false));
        }
        if (input.kind() != null) {
            throw new InvalidKeyException(at + "kind", "is for inputs that raise no alarm: a cause says the kind");
        }
        InputRule alarm = alarm(at, device, input);
        GatewayConfig.Loop loop = input.loopLine() == null
                ? null
                : new GatewayConfig.Loop(input.loopLine(), isHigh(at + "loopActive", input.loopActive(), high));
        Duration stuckAfter = input.stuckAfter() == null
                ? null
                : Checks.made(at + "stuckAfter", input.stuckAfter(), Durations::parse);
        return new GatewayConfig.Input(device, Causes.kind(alarm.cause()), alarm,
                WiredRule.alarm(device, alarm.cause(), stuckAfter, loop != null), line, high, loop,
                isClosed(at, input, loop == null));
    }

    private static boolean isClosed(String at, ConfigFile.Input input, boolean allowed) {
        String contact = input.contact() == null ? "open" : input.contact();
        if (!List.of("open", "closed").contains(contact)) {
            throw new InvalidKeyException(at + "contact", "must be open or closed: how it is at rest");
        }
        if (contact.equals("closed") && !allowed) {
            throw new InvalidKeyException(at + "contact",
                    "can be closed only where it is an alarm's one and only line");
        }
        return contact.equals("closed");
    }

    private static InputRule alarm(String at, DeviceId device, ConfigFile.Input input) {
        Cause cause = Checks.made(at + "cause", input.cause(), name -> Cause.ofWireName(name)
                .orElseThrow(() -> new IllegalArgumentException("no such cause")));
        Duration debounce = Checks.duration(at + "debounce", input.debounce(), DEBOUNCE);
        Duration hold = input.cancelHold() == null
                ? null
                : Checks.made(at + "cancelHold", input.cancelHold(), Durations::parse);
        return Checks.made(at + "cancelHold", device, name -> new InputRule(name, cause, debounce, hold));
    }

    private static DeviceKind withoutAlarm(String kind) {
        return DeviceKind.ofWireName(kind).filter(known -> known == DeviceKind.MAINS || known == DeviceKind.DOOR)
                .orElseThrow(
                        () -> new IllegalArgumentException("must be mains or door; what raises an alarm has a cause"));
    }

    private static boolean isHigh(String key, @Nullable String written, boolean otherwise) {
        if (written != null && !List.of("high", "low").contains(written)) {
            throw new InvalidKeyException(key, "must be high or low");
        }
        return written == null ? otherwise : written.equals("high");
    }

    private static void linesAreUsedOnce(GatewayConfig.Wires wires) {
        Set<Integer> used = new HashSet<>();
        wires.inputs().forEach(input -> {
            useOnce(used, "inputs", input.line());
            GatewayConfig.Loop loop = input.loop();
            useOnce(used, "inputs", loop == null ? null : loop.line());
        });
        useOnce(used, "outputs.lamp", wires.outputs().lamp());
        useOnce(used, "outputs.buzzer", wires.outputs().buzzer());
        useOnce(used, "outputs.strike", wires.outputs().strike());
        if (!used.isEmpty() && wires.gpio() == null) {
            throw new InvalidKeyException("gpio", "is missing: inputs and outputs are GPIO lines");
        }
    }

    private static void useOnce(Set<Integer> used, String key, @Nullable Integer line) {
        if (line != null && (line < 0 || !used.add(line))) {
            throw new InvalidKeyException(key, "line %d is used twice or is no GPIO number".formatted(line));
        }
    }
}
