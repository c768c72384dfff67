package dk.nattevagt.central.emergency;

import java.util.Arrays;
import java.util.Optional;

/** Who speaks to 112 in a call. */
public enum EmergencyWay {
    /** The service itself. */
    AUTOMATIC("automatic"),
    /** A responder, who is rung first and connected (RFC 3725). */
    ASSISTED("assisted");

    private final String wireName;

    EmergencyWay(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP, storage and the journal. */
    public String wireName() {
        return wireName;
    }

    /** The way with this name, or nothing. */
    public static Optional<EmergencyWay> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(way -> way.wireName.equals(wireName)).findFirst();
    }
}
