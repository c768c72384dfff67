package dk.nattevagt.central.mqtt;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the front door listens.
 *
 * @param host a literal address, or {@code localhost}
 * @param port 0 for any free one
 * @param tls null for plain MQTT, which is for the loopback interface only
 */
public record MqttSettings(String host, int port, @Nullable Tls tls) {

    /** Certificate chain and private key, both PEM. */
    public record Tls(Path certificate, Path key) {}

    /** @throws IllegalArgumentException for plain MQTT on another interface than loopback, or an impossible port */
    public MqttSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("mqtt.port must be 0-65535");
        }
        if (tls == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "plain MQTT listens on loopback only: passwords would travel in the clear;"
                            + " configure mqtt.tls, or 127.0.0.1 as mqtt.host");
        }
    }

    /** Plain MQTT on the loopback interface. */
    public static MqttSettings loopback(int port) {
        return new MqttSettings("127.0.0.1", port, null);
    }

    /** A host name is never looked up: what it means today it need not mean tomorrow. */
    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
