package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** How a lock's bolt stands, by the lock's own sensor: never by what it was told to do. */
public enum BoltState {
    LOCKED("locked"), UNLOCKED("unlocked"), NOT_FULLY_LOCKED("not-fully-locked"),
    /** The lock has not said, or said something nobody understands. */
    UNKNOWN("unknown");

    private final String wireName;

    BoltState(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages and HTTP. */
    public String wireName() {
        return wireName;
    }

    /** The state with this wire name, or nothing. */
    public static Optional<BoltState> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(state -> state.wireName.equals(wireName)).findFirst();
    }
}
