package dk.nattevagt.gateway;

import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.desk.DeskSettings;
import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.gpio.InputPin;
import dk.nattevagt.gateway.gpio.InputRole;
import dk.nattevagt.gateway.owntracks.OwnTracks;
import dk.nattevagt.gateway.page.PagePassword;
import dk.nattevagt.gateway.page.PageSettings;
import dk.nattevagt.gateway.page.PasswordHash;
import dk.nattevagt.gateway.paho.BrokerSettings;
import dk.nattevagt.gateway.paho.ClientKey;
import dk.nattevagt.gateway.paho.LinkSettings;
import dk.nattevagt.gateway.paho.Uplink;
import dk.nattevagt.gateway.tracker.TrackerProtocols;
import dk.nattevagt.gateway.tracker.TrackerSettings;
import dk.nattevagt.gateway.voice.Sound;
import dk.nattevagt.gateway.zigbee.ZigbeeMapping;
import dk.nattevagt.gateway.zigbee.ZigbeeSettings;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells each part what it must know of the configuration. */
final class Settings {

    private Settings() {}

    static DeskSettings desk(GatewayConfig config, String version, String boot) {
        List<GatewayConfig.Input> inputs = config.wires().inputs();
        return new DeskSettings(config.gateway(), version, boot,
                inputs.stream().map(GatewayConfig.Input::alarm).filter(Objects::nonNull).toList(),
                inputs.stream().map(GatewayConfig.Input::troubles).toList(),
                Stream.of(inputs.stream().map(Settings::onWire), strike(config.wires().outputs()),
                        config.adapters().devices().stream()).flatMap(devices -> devices).toList(),
                config.heartbeat(), config.access());
    }

    /** The relay as a lock: it says nothing of itself, so that its silence means nothing. */
    private static Stream<Device> strike(GatewayConfig.Outputs outputs) {
        DeviceId lock = outputs.strikeLock();
        return lock == null
                ? Stream.empty()
                : Stream.of(Device.mounted(lock, strikeAddress(outputs),
                        new DeviceEntry(DeviceKind.LOCK, null, null, null), null, false));
    }

    static DeviceAddress strikeAddress(GatewayConfig.Outputs outputs) {
        return new DeviceAddress(Adapter.GPIO, String.valueOf(outputs.strike()));
    }

    /** A wire cannot fall silent: it is read all the time. */
    private static Device onWire(GatewayConfig.Input input) {
        return Device.mounted(input.device(), new DeviceAddress(Adapter.GPIO, Integer.toString(input.line())),
                new DeviceEntry(input.kind(), null, null, null), null, false);
    }

    private static InputRole role(GatewayConfig.Input input) {
        if (input.kind() == DeviceKind.MAINS) {
            return InputRole.MAINS;
        }
        return input.closedAtRest() ? InputRole.NORMALLY_CLOSED : InputRole.MAIN;
    }

    static List<InputPin> pins(GatewayConfig.Wires wires) {
        List<InputPin> pins = new ArrayList<>();
        for (GatewayConfig.Input input : wires.inputs()) {
            pins.add(new InputPin(input.device(), input.line(), input.activeHigh(), role(input)));
            GatewayConfig.Loop loop = input.loop();
            if (loop != null) {
                pins.add(new InputPin(input.device(), loop.line(), loop.activeHigh(), InputRole.LOOP));
            }
        }
        return pins;
    }

    static List<Uplink> uplinks(GatewayConfig config) {
        List<Uplink> uplinks = new ArrayList<>();
        uplinks.add(new Uplink(link(config, config.central().uri())));
        config.central().fallback()
                .forEach(way -> uplinks.add(new Uplink(link(config, way.uri()), way.networkInterface())));
        return uplinks;
    }

    /** @throws IllegalArgumentException with the key, when the page would be open to others */
    static PageSettings page(GatewayConfig.Page page) {
        String hash = page.passwordHash();
        PagePassword password = hash == null
                ? new PagePassword.Plain(String.valueOf(page.password()))
                : new PagePassword.Hashed(PasswordHash.parse(hash));
        Path key = page.tlsKey();
        Path certificate = page.tlsCertificate();
        return new PageSettings(page.address(), page.port(), password,
                key == null || certificate == null ? null : new PageSettings.Tls(key, certificate));
    }

    static Sound sound(GatewayConfig config) {
        GatewayConfig.Voice voice = config.voice();
        return new Sound(config.data().resolve("voice"), voice.recordings(), voice.volumePercent());
    }

    private static LinkSettings link(GatewayConfig config, URI uri) {
        GatewayConfig.Own own = config.central().own();
        LinkSettings usual = new LinkSettings(uri, config.gateway(), config.central().password(),
                config.central().trust(), own == null ? null : new ClientKey(own.certificate(), own.key()));
        return config.central().fallback().isEmpty() ? usual : usual.hurried();
    }

    /** @param zigbeeTopics none where Zigbee2MQTT is not listened to */
    static BrokerSettings broker(GatewayConfig config, GatewayConfig.Broker broker, List<String> zigbeeTopics) {
        List<String> topics = new ArrayList<>(zigbeeTopics);
        if (config.adapters().owntracks()) {
            topics.add(OwnTracks.TOPICS);
        }
        return new BrokerSettings(broker.uri(), broker.user(), broker.password(), config.gateway() + "-house", topics);
    }

    static ZigbeeSettings zigbee(GatewayConfig.Zigbee zigbee) {
        List<ZigbeeMapping.Rule> rules = zigbee.mapping().stream()
                .map(rule -> ZigbeeMapping.Rule.of(rule.property(), rule.value(), rule.sign(), rule.inverted()))
                .toList();
        return new ZigbeeSettings(zigbee.base() == null ? ZigbeeSettings.DEFAULT_BASE : zigbee.base(),
                ZigbeeMapping.standard().with(rules, zigbee.actions()));
    }

    static TrackerSettings trackers(GatewayConfig.Trackers trackers) {
        List<TrackerSettings.Port> ports = trackers.ports().entrySet().stream()
                .map(port -> new TrackerSettings.Port(TrackerProtocols.ofName(port.getKey()).orElseThrow(),
                        port.getValue()))
                .toList();
        Integer most = trackers.mostConnections();
        return new TrackerSettings(trackers.address(), ports, most == null ? TrackerSettings.MOST_CONNECTIONS : most,
                TrackerSettings.LOGIN, TrackerSettings.IDLE, TrackerSettings.KEEP);
    }
}
