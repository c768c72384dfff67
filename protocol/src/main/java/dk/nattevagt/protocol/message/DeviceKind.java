package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What a mounted device is. */
public enum DeviceKind {
    BUTTON("button"), PULL_CORD("pull-cord"), FALL("fall"), SMOKE("smoke"), HEAT("heat"), CO("co"), WATER(
            "water"), DOOR("door"), INACTIVITY(
                    "inactivity"), LOCK("lock"), KEYPAD("keypad"), TRACKER("tracker"), MAINS("mains");

    private final String wireName;

    DeviceKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages, configuration and HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The kind with this wire name, or nothing. */
    public static Optional<DeviceKind> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
    }
}
