package dk.nattevagt.gateway.zigbee;

import java.util.List;

/**
 * How Zigbee2MQTT is listened to.
 *
 * @param base its base topic, without a slash at either end
 */
public record ZigbeeSettings(String base, ZigbeeMapping mapping) {
    /** Zigbee2MQTT's own default. */
    public static final String DEFAULT_BASE = "zigbee2mqtt";

    /** @throws IllegalArgumentException with a sentence for the technician */
    public ZigbeeSettings {
        if (base.isEmpty() || base.startsWith("/") || base.endsWith("/") || base.contains("+") || base.contains("#")) {
            throw new IllegalArgumentException(
                    "base must be a topic without wildcards and without a slash at its ends");
        }
    }

    /** The topic filters to subscribe to. */
    public List<String> topics() {
        return List.of(base + "/#");
    }
}
