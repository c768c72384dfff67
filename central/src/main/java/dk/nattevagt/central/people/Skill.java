package dk.nattevagt.central.people;

import java.util.Arrays;
import java.util.Optional;

/** What a responder can do that not everybody can. */
public enum Skill {
    /** May open electronic locks. */
    LOCK_ACCESS("lock-access"),
    /** Sygeplejerske. */
    NURSE("nurse");

    private final String wireName;

    Skill(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and configuration. */
    public String wireName() {
        return wireName;
    }

    /** The skill with this name, or nothing. */
    public static Optional<Skill> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(skill -> skill.wireName.equals(wireName)).findFirst();
    }
}
