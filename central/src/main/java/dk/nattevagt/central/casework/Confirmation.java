package dk.nattevagt.central.casework;

import java.util.Arrays;
import java.util.Optional;

/** What a second person has said of a decision, where the municipality wants one to. */
public enum Confirmation {
    /** None is asked for. */
    NONE("none"),
    /** Asked for, and nothing has come of the decision yet. */
    WAITING("waiting"),
    /** The second person agrees; the decision stands. */
    CONFIRMED("confirmed"),
    /** The second person does not; nothing came of it. */
    REJECTED("rejected");

    private final String wireName;

    Confirmation(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** Whether what was decided holds. */
    public boolean stands() {
        return this == NONE || this == CONFIRMED;
    }

    /** The one with this name, or nothing. */
    public static Optional<Confirmation> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
    }
}
