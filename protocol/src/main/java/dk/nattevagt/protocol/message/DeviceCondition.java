package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What a device says about itself beside raising an alarm. Journalled; never closes an alarm. */
public enum DeviceCondition {
    /** The detector no longer senses what it raised the alarm for. */
    CLEARED("cleared"),
    /** The citizen has asked at home for the alarm to be called off. */
    CANCELLED("cancelled");

    private final String wireName;

    DeviceCondition(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages. */
    public String wireName() {
        return wireName;
    }

    /** The condition with this wire name, or nothing. */
    public static Optional<DeviceCondition> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(condition -> condition.wireName.equals(wireName)).findFirst();
    }
}
