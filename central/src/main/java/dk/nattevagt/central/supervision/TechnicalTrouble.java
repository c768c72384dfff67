package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.message.Trouble;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with equipment: what a gateway says of it, and what the central finds out by itself. */
public enum TechnicalTrouble {
    /** A device has not been heard within its expected interval. */
    SILENT("silent"),
    /** A battery will not last. */
    LOW_BATTERY("low-battery"),
    /** It lives on its battery. */
    MAINS_LOST("mains-lost"),
    /** Somebody has opened or removed it. */
    TAMPER("tamper"),
    /** The radio that brings its messages is gone. */
    RADIO_LOST("radio-lost"),
    /** It says itself that it does not work, or its wire is cut. */
    FAULT("fault"),
    /** Its contact does not let go. */
    STUCK("stuck"),
    /** What it says makes no sense. */
    NONSENSE("nonsense"),
    /** Found by the central: a gateway has not been heard for longer than it may. */
    GATEWAY_SILENT("gateway-silent"),
    /** Found by the central: a gateway will soon have no room for what it must keep. */
    DISK_LOW("disk-low"),
    /** Found by the central: a gateway is warmer than it can bear for long. */
    TOO_HOT("too-hot"),
    /** Found by the central: a gateway's clock is wrong. */
    CLOCK_OFF("clock-off"),
    /** Found by the central: a gateway has another device table than the central knows. */
    TABLE_DIFFERS("table-differs"),
    /** Found by the central: what a gateway has to say piles up, although it is heard. */
    OUTBOX_GROWING("outbox-growing");

    private final String wireName;

    TechnicalTrouble(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP, metrics and storage. */
    public String wireName() {
        return wireName;
    }

    /** The trouble with this name, or nothing. */
    public static Optional<TechnicalTrouble> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(trouble -> trouble.wireName.equals(wireName)).findFirst();
    }

    /** The same trouble as a gateway calls it. */
    public static TechnicalTrouble of(Trouble said) {
        return switch (said) {
            case SILENT -> SILENT;
            case LOW_BATTERY -> LOW_BATTERY;
            case MAINS_LOST -> MAINS_LOST;
            case TAMPER -> TAMPER;
            case RADIO_LOST -> RADIO_LOST;
            case FAULT -> FAULT;
            case STUCK -> STUCK;
            case NONSENSE -> NONSENSE;
        };
    }
}
