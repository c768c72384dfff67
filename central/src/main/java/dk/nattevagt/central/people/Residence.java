package dk.nattevagt.central.people;

import java.util.Arrays;
import java.util.Optional;

/** What kind of dwelling a citizen lives in; a lost person is not fetched back to all of them [004 §13]. */
public enum Residence {
    /** A dwelling of one's own. */
    OWN_HOME("own-home"),
    /** Rehabiliteringsbolig. */
    REHABILITATION_HOME("rehabilitation-home"),
    /** Akutplads. */
    ACUTE_PLACE("acute-place"),
    /** Plejebolig. */
    NURSING_HOME("nursing-home");

    private final String wireName;

    Residence(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP, storage and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The residence with this name, or nothing. */
    public static Optional<Residence> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(residence -> residence.wireName.equals(wireName)).findFirst();
    }
}
