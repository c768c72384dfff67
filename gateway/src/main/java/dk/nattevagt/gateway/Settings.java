package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.desk.DeskSettings;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.gpio.InputPin;
import dk.nattevagt.gateway.paho.LinkSettings;
import dk.nattevagt.gateway.paho.Uplink;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells each part what it must know of the configuration. */
final class Settings {

    private Settings() {}

    static DeskSettings desk(GatewayConfig config, String version, String boot) {
        return new DeskSettings(config.gateway(), version, boot,
                config.inputs().stream().map(GatewayConfig.Input::rule).toList(),
                Stream.concat(config.inputs().stream().map(Settings::onWire), config.devices().stream()).toList(),
                config.heartbeat());
    }

    /** A wire cannot fall silent: it is read all the time. */
    private static Device onWire(GatewayConfig.Input input) {
        InputRule rule = input.rule();
        return Device.mounted(rule.device(), new DeviceAddress(Adapter.GPIO, Integer.toString(input.line())),
                new DeviceEntry(Causes.kind(rule.cause()), null, null, null), null, false);
    }

    static InputPin inputPin(GatewayConfig.Input input) {
        return new InputPin(input.rule().device(), input.line(), input.activeHigh());
    }

    static List<Uplink> uplinks(GatewayConfig config) {
        List<Uplink> uplinks = new ArrayList<>();
        uplinks.add(new Uplink(link(config, config.central().uri())));
        config.central().fallback()
                .forEach(way -> uplinks.add(new Uplink(link(config, way.uri()), way.networkInterface())));
        return uplinks;
    }

    private static LinkSettings link(GatewayConfig config, URI uri) {
        return new LinkSettings(uri, config.gateway(), config.central().password(), config.central().trust());
    }
}
