package dk.nattevagt.central.escalation;

import dk.nattevagt.central.people.Role;
import java.util.Arrays;
import java.util.Optional;

/** Whose screens ring. */
public enum Audience {
    /** Those whose work it is to answer. */
    RESPONDERS_ON_SHIFT("responders-on-shift", false),
    /** Those, and the one who answers for the night. */
    EVERYONE_AND_SHIFT_LEADER("everyone-and-shift-leader", true);

    private final String wireName;
    private final boolean leaderToo;

    Audience(String wireName, boolean leaderToo) {
        this.wireName = wireName;
        this.leaderToo = leaderToo;
    }

    /** The name used in HTTP, the journal and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The audience with this name, or nothing. */
    public static Optional<Audience> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(audience -> audience.wireName.equals(wireName)).findFirst();
    }

    /** Whether people of this role are in it. */
    public boolean includes(Role role) {
        return switch (role) {
            case RESPONDER -> true;
            case SHIFT_LEADER -> leaderToo;
            case COORDINATOR, ASSESSOR, TECHNICIAN -> false;
        };
    }
}
