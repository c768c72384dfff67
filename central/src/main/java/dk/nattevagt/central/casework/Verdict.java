package dk.nattevagt.central.casework;

import java.util.Arrays;
import java.util.Optional;

/** What a person decides about a proposal. */
public enum Verdict {
    /** The grant goes on as it is. */
    CONTINUE("continue"),
    /** It goes on, and is decided anew. */
    CHANGE("change"),
    /** It ends. */
    END("end");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** The verdict with this name, or nothing. */
    public static Optional<Verdict> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(verdict -> verdict.wireName.equals(wireName)).findFirst();
    }
}
