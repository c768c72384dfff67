package dk.nattevagt.gateway.device;

import java.util.Arrays;
import java.util.Optional;

/** What brings a device's messages to the gateway. */
public enum Adapter {
    /** A wire to a GPIO line; the address is the line's number. */
    GPIO("gpio"),
    /** Zigbee2MQTT; the address is the device's IEEE address or the friendly name it was given there. */
    ZIGBEE("zigbee"),
    /** A tracker on our own TCP listener; the address is its IMEI, or what its protocol logs in with. */
    TRACKER("tracker"),
    /** OwnTracks over MQTT; the address is {@code user/device}. */
    OWNTRACKS("owntracks");

    private final String wireName;

    Adapter(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in configuration, the device file and on the technician's page. */
    public String wireName() {
        return wireName;
    }

    /** The adapter with this name, or nothing. */
    public static Optional<Adapter> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(adapter -> adapter.wireName.equals(wireName)).findFirst();
    }
}
