package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.Sign;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is heard by radio or over the network. */
final class AdapterCheck {

    private static final int PAGE_PORT = 8180;

    private AdapterCheck() {}

    static GatewayConfig.Adapters adapters(ConfigFile file) {
        ConfigFile.Broker broker = file.broker();
        boolean owntracks = Boolean.TRUE.equals(file.owntracks());
        if (broker == null && (file.zigbee() != null || owntracks)) {
            throw new InvalidKeyException("broker",
                    "is missing: zigbee and owntracks speak over the house's MQTT broker");
        }
        List<ConfigFile.Device> written = file.devices() == null ? List.of() : file.devices();
        List<Device> devices = DeviceCheck.devices(written);
        return new GatewayConfig.Adapters(devices, DeviceCheck.commands(written, devices),
                broker == null
                        ? null
                        : new GatewayConfig.Broker(ConfigCheck.uri("broker.uri", broker.uri()), broker.user(),
                                broker.password()),
                file.zigbee() == null ? null : zigbee(file.zigbee()),
                owntracks,
                file.trackers() == null ? null : trackers(file.trackers()));
    }

    private static GatewayConfig.Zigbee zigbee(ConfigFile.Zigbee zigbee) {
        List<GatewayConfig.ZigbeeRule> mapping = new ArrayList<>();
        List<ConfigFile.ZigbeeRule> written = zigbee.mapping() == null ? List.of() : zigbee.mapping();
        for (int i = 0; i < written.size(); i++) {
            ConfigFile.ZigbeeRule rule = written.get(i);
            String at = "zigbee.mapping[" + i + "].";
            String sign = Checks.made(at + "sign", rule.sign(), AdapterCheck::sign);
            mapping.add(new GatewayConfig.ZigbeeRule(Checks.required(at + "property", rule.property()), rule.value(),
                    sign, Boolean.TRUE.equals(rule.inverted())));
        }
        return new GatewayConfig.Zigbee(zigbee.base(), List.copyOf(mapping), zigbee.actions());
    }

    private static String sign(String name) {
        if (Stream.of(Sign.values()).noneMatch(sign -> sign.wireName().equals(name))) {
            throw new IllegalArgumentException("no such sign; known: "
                    + String.join(", ", Stream.of(Sign.values()).map(Sign::wireName).toList()));
        }
        return name;
    }

    private static GatewayConfig.Trackers trackers(ConfigFile.Trackers trackers) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        port(ports, "gt06", trackers.gt06());
        port(ports, "teltonika", trackers.teltonika());
        port(ports, "h02", trackers.h02());
        if (ports.isEmpty()) {
            throw new InvalidKeyException("trackers", "needs a port: gt06, teltonika or h02");
        }
        Integer most = trackers.mostConnections();
        if (most != null && most < 1) {
            throw new InvalidKeyException("trackers.mostConnections", "must be at least 1");
        }
        String address = trackers.address() == null ? "0.0.0.0" : trackers.address();
        return new GatewayConfig.Trackers(Checks.made("trackers.address", address, AdapterCheck::address), ports, most);
    }

    static GatewayConfig.Page page(ConfigFile.Page page) {
        int port = page.port() == null ? PAGE_PORT : page.port();
        if (port < 0 || port > 65_535) {
            throw new InvalidKeyException("page.port", "must be a port, 0 to 65535");
        }
        if ((page.password() == null) == (page.passwordHash() == null)) {
            throw new InvalidKeyException("page", "needs passwordHash (`gateway hash` makes one), or password");
        }
        if ((page.tlsKey() == null) != (page.tlsCertificate() == null)) {
            throw new InvalidKeyException("page", "needs both tlsKey and tlsCertificate, or neither");
        }
        String address = page.address() == null ? "127.0.0.1" : page.address();
        return new GatewayConfig.Page(Checks.made("page.address", address, AdapterCheck::address), port,
                page.password(), page.passwordHash(), page.tlsKey(), page.tlsCertificate());
    }

    private static void port(Map<String, Integer> ports, String protocol, @Nullable Integer port) {
        if (port == null) {
            return;
        }
        if (port < 0 || port > 65_535) {
            throw new InvalidKeyException("trackers." + protocol, "must be a port, 0 to 65535");
        }
        ports.put(protocol, port);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("must be an address of this machine, such as 0.0.0.0");
        }
    }
}
