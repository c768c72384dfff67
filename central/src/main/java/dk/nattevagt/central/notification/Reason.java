package dk.nattevagt.central.notification;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody is told. */
public enum Reason {
    /** An alarm waits for somebody to take it. */
    WAITS("waits"),
    /** Whoever has it has let the time pass. */
    OVERDUE("overdue"),
    /** 112 was not reached, or nobody knows whether it was. */
    EMERGENCY_CALL("emergency-call"),
    /** Its holder asks this person to take it. */
    OFFERED("offered"),
    /** Not an alarm: something else the shift must know. */
    NOTICE("notice");

    private final String wireName;

    Reason(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** The reason with this name, or nothing. */
    public static Optional<Reason> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(reason -> reason.wireName.equals(wireName)).findFirst();
    }
}
