package dk.nattevagt.central.notification;

import java.util.Arrays;
import java.util.Optional;

/** How far a message has come. */
public enum DeliveryState {
    /** Waits for its time, or to be tried again. */
    PLANNED("planned", false),
    /** Handed to whoever carries it on; no more is known. */
    SENT("sent", true),
    /** The carrier says that the phone has it. */
    DELIVERED("delivered", true),
    /** The phone says that it has shown it, or the page that it rings. */
    SEEN("seen", true),
    /** The person has answered: pressed a key, or taken the alarm. */
    ANSWERED("answered", true),
    /** The carrier took it and never said that the phone has it. */
    UNCONFIRMED("unconfirmed", true),
    /** It did not get through. */
    FAILED("failed", true),
    /** No longer needed when its time came, or there is no such way to the person. */
    SKIPPED("skipped", true);

    private final String wireName;
    private final boolean concluded;

    DeliveryState(String wireName, boolean concluded) {
        this.wireName = wireName;
        this.concluded = concluded;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** Nothing more is done about it by the service itself. */
    public boolean concluded() {
        return concluded;
    }

    /** The state with this name, or nothing. */
    public static Optional<DeliveryState> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(state -> state.wireName.equals(wireName)).findFirst();
    }
}
