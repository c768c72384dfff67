package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** Why an alarm was raised, by the field's own terms. */
public enum Cause {
    BUTTON("button"), PULL_CORD("pull-cord"), FALL("fall"), SMOKE("smoke"), HEAT("heat"), CO("co"), WATER(
            "water"), DOOR("door"), TRACKER_SOS("tracker-sos"), INACTIVITY("inactivity"),
    /** A tracker has left its wearer's safe zones. Found by the central, or by a tracker with fences of its own. */
    ZONE_LEFT("zone-left");

    private final String wireName;

    Cause(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages, HTTP and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The cause with this wire name, or nothing. */
    public static Optional<Cause> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(cause -> cause.wireName.equals(wireName)).findFirst();
    }

    /** A fire: 112 is called at once [004 §15]. A heat detector hangs where a smoke alarm cannot, and means the same. */
    public boolean isFire() {
        return this == SMOKE || this == HEAT;
    }
}
