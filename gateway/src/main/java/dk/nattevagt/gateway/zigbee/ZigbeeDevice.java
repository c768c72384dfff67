package dk.nattevagt.gateway.zigbee;

import org.jspecify.annotations.Nullable;

/**
 * One device in Zigbee2MQTT's list.
 *
 * @param ieee its own address for life, {@code 0x} and 16 hexadecimal digits, lower case
 * @param name the friendly name it was given there; may change, and may hold slashes
 * @param label maker and model, at most 64 characters; null when Zigbee2MQTT does not know it
 * @param known whether Zigbee2MQTT has finished its interview
 */
public record ZigbeeDevice(String ieee, String name, @Nullable String label, boolean known) {
    private static final int LONGEST = 64;

    static @Nullable String label(@Nullable String maker, @Nullable String model) {
        String both = ((maker == null ? "" : maker) + " " + (model == null ? "" : model)).strip();
        if (both.isEmpty()) {
            return null;
        }
        return both.length() > LONGEST ? both.substring(0, LONGEST) : both;
    }
}
