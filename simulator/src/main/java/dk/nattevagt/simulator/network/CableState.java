package dk.nattevagt.simulator.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has happened to a cable. */
public enum CableState {
    /** Bytes pass. */
    WHOLE,
    /** Nothing passes and nobody is told, as when a cable is cut: both ends wait. */
    CUT,
    /** Connections are closed and new ones refused, as when the other end's service is down. */
    REFUSING;

    /** The name used in the home's interface. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this wire name, or nothing. */
    public static Optional<CableState> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
    }
}
