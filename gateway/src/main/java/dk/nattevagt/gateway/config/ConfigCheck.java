package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Cause;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what is written to what is meant, with defaults; the first mistake ends it. */
final class ConfigCheck {
    private static final Duration DEBOUNCE = Duration.ofMillis(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration REREAD = Duration.ofMillis(200);

    private ConfigCheck() {}

    static GatewayConfig check(ConfigFile file) {
        ConfigFile.Central central = Checks.required("central", file.central());
        ConfigFile.Gpio gpio = file.gpio();
        ConfigFile.Outputs outputs = file.outputs();
        ConfigFile.Voice voice = file.voice();
        GatewayConfig config = new GatewayConfig(
                Checks.made("gateway", file.gateway(), GatewayId::new),
                file.data() == null ? Path.of("data") : file.data(),
                central(central),
                gpio == null ? null : gpio(gpio),
                inputs(file.inputs() == null ? List.of() : file.inputs()),
                DeviceCheck.devices(file.devices() == null ? List.of() : file.devices()),
                outputs == null
                        ? new GatewayConfig.Outputs(null, null)
                        : new GatewayConfig.Outputs(outputs.lamp(), outputs.buzzer()),
                voice == null ? new GatewayConfig.Voice(List.of(), null) : voice(voice),
                Checks.duration("heartbeat", file.heartbeat(), HEARTBEAT),
                Checks.duration("reread", file.reread(), REREAD));
        linesAreUsedOnce(config);
        somethingIsWatched(config);
        return config;
    }

    private static GatewayConfig.Central central(ConfigFile.Central central) {
        List<GatewayConfig.Fallback> fallback = new ArrayList<>();
        List<ConfigFile.Fallback> written = central.fallback() == null ? List.of() : central.fallback();
        for (int i = 0; i < written.size(); i++) {
            fallback.add(new GatewayConfig.Fallback(uri("central.fallback[%d].uri".formatted(i), written.get(i).uri()),
                    written.get(i).networkInterface()));
        }
        return new GatewayConfig.Central(uri("central.uri", central.uri()),
                Checks.required("central.password", central.password()), central.trust(), List.copyOf(fallback));
    }

    private static URI uri(String key, @Nullable String written) {
        URI uri = Checks.made(key, written, URI::create);
        if (uri.getHost() == null || !List.of("tcp", "ssl").contains(uri.getScheme()) || uri.getPort() < 0) {
            throw new InvalidKeyException(key, "must be tcp://host:port or ssl://host:port");
        }
        return uri;
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
            if (!devices.add(input.rule().device())) {
                throw new InvalidKeyException(at + "device", "is used twice");
            }
            inputs.add(input);
        }
        return List.copyOf(inputs);
    }

    private static GatewayConfig.Input input(String at, ConfigFile.Input input) {
        DeviceId device = Checks.made(at + "device", input.device(), DeviceId::new);
        Cause cause = Checks.made(at + "cause", input.cause(), name -> Cause.ofWireName(name)
                .orElseThrow(() -> new IllegalArgumentException("no such cause")));
        Duration debounce = Checks.duration(at + "debounce", input.debounce(), DEBOUNCE);
        Duration hold = input.cancelHold() == null
                ? null
                : Checks.made(at + "cancelHold", input.cancelHold(), Durations::parse);
        String active = input.active() == null ? "high" : input.active();
        if (!List.of("high", "low").contains(active)) {
            throw new InvalidKeyException(at + "active", "must be high or low");
        }
        InputRule rule = Checks.made(at + "cancelHold", device, name -> new InputRule(name, cause, debounce, hold));
        return new GatewayConfig.Input(rule, Checks.required(at + "line", input.line()), active.equals("high"));
    }

    private static GatewayConfig.Voice voice(ConfigFile.Voice voice) {
        List<String> player = voice.player();
        return new GatewayConfig.Voice(player == null ? List.of() : List.copyOf(player), voice.transcript());
    }

    private static void somethingIsWatched(GatewayConfig config) {
        if (config.inputs().isEmpty() && config.devices().isEmpty()) {
            throw new InvalidKeyException("inputs", "a gateway without inputs or devices can raise no alarm");
        }
        boolean pins = !config.inputs().isEmpty() || config.outputs().lamp() != null
                || config.outputs().buzzer() != null;
        if (pins && config.gpio() == null) {
            throw new InvalidKeyException("gpio", "is missing: inputs and outputs are GPIO lines");
        }
    }

    private static void linesAreUsedOnce(GatewayConfig config) {
        Set<Integer> used = new HashSet<>();
        config.inputs().forEach(input -> useOnce(used, "inputs", input.line()));
        useOnce(used, "outputs.lamp", config.outputs().lamp());
        useOnce(used, "outputs.buzzer", config.outputs().buzzer());
    }

    private static void useOnce(Set<Integer> used, String key, @Nullable Integer line) {
        if (line != null && (line < 0 || !used.add(line))) {
            throw new InvalidKeyException(key, "line %d is used twice or is no GPIO number".formatted(line));
        }
    }
}
