package dk.nattevagt.central.people;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do here. Everyone has one role, in one municipality. */
public enum Role {
    /** Hjemmepleje, nattevagt: answers alarms. */
    RESPONDER("responder"),
    /** Vagtleder: answers alarms too, and hears of those nobody answers. */
    SHIFT_LEADER("shift-leader"),
    /** Demenskoordinator. */
    COORDINATOR("coordinator"),
    /** The care unit's group mobile: a telephone several people carry in turn, on which a tracker is looked up [004 §13]. */
    GROUP_MOBILE("group-mobile"),
    /** Visitator. */
    ASSESSOR("assessor"),
    /** Tekniker. */
    TECHNICIAN("technician");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The role with this name, or nothing. */
    public static Optional<Role> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(role -> role.wireName.equals(wireName)).findFirst();
    }
}
