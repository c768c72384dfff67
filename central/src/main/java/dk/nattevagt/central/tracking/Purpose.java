package dk.nattevagt.central.tracking;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody asks where a citizen is. There is no look-up without one. */
public enum Purpose {
    /** An alarm on this tracker is open, and whoever answers it must know where to go. */
    ALARM("alarm"),
    /** A lost-person case is open, and the asker is on it. */
    LOST_PERSON("lost-person"),
    /** Somebody fears that the citizen is lost; said in words by who looks it up. */
    SUSPECTED_LOST("suspected-lost"),
    /** The tracker itself cannot be found: it is not worn, or it has been left somewhere; said in words. */
    TRACKER_MISLAID("tracker-mislaid");

    private final String wireName;

    Purpose(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP, storage and as message key. */
    public String wireName() {
        return wireName;
    }

    /** The purpose with this name, or nothing. */
    public static Optional<Purpose> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(purpose -> purpose.wireName.equals(wireName)).findFirst();
    }
}
