package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a device or a gateway while nobody needs help. Each begins once and ends once. */
public enum Trouble {
    /** Not heard within its expected interval. Never read as "all is well". */
    SILENT("silent"),
    /** Its battery will not last. */
    LOW_BATTERY("low-battery"),
    /** It lives on its battery, because the mains have failed. */
    MAINS_LOST("mains-lost"),
    /** Somebody has opened or removed it. */
    TAMPER("tamper"),
    /** The radio that brings its messages is gone, so that it could not be heard. */
    RADIO_LOST("radio-lost"),
    /** It says itself that it does not work, or its wire is cut. */
    FAULT("fault"),
    /** Its contact has not let go for longer than any person holds it. */
    STUCK("stuck"),
    /** What it says makes no sense. */
    NONSENSE("nonsense");

    private final String wireName;

    Trouble(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages and HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The trouble with this wire name, or nothing. */
    public static Optional<Trouble> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(trouble -> trouble.wireName.equals(wireName)).findFirst();
    }
}
