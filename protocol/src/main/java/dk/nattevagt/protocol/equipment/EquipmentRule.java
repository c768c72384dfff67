package dk.nattevagt.protocol.equipment;

import java.util.Arrays;
import java.util.Optional;

/** A rule of the quality standard about what hangs together in a home [004 §15]. */
public enum EquipmentRule {
    /** A smoke alarm works through the personal alarm: there is none without it. */
    SMOKE_NEEDS_PERSONAL_ALARM("smoke-needs-personal-alarm",
            "En røgalarm virker gennem nødkaldet: der må ikke sidde en røgalarm i et hjem uden et aktivt nødkald."),
    /** As a rule one per storey, and never more than three in one home. */
    AT_MOST_THREE_SMOKE_ALARMS("at-most-3-smoke-alarms", "Der må højst sidde 3 røgalarmer i ét hjem."),
    /** The electronic lock near the front door is mounted together with the smoke alarm: helpers must come in. */
    LOCK_WITH_SMOKE_ALARM("lock-with-smoke-alarm",
            "Låsen ved hoveddøren monteres sammen med røgalarmen, så hjælpen kan komme ind.");

    private static final String SOURCE = "Kvalitetsstandard 2022 §15";

    private final String wireName;
    private final String sentence;

    EquipmentRule(String wireName, String sentence) {
        this.wireName = wireName;
        this.sentence = sentence;
    }

    /** The name used in HTTP and in the names of tasks. */
    public String wireName() {
        return wireName;
    }

    /** The rule in Danish, for whoever mounts devices. */
    public String sentence() {
        return sentence;
    }

    /** Where it stands, as a technician can look it up. */
    public String source() {
        return SOURCE;
    }

    /** The rule and where it stands, in Danish. */
    public String sentenceWithSource() {
        return sentence + " (" + SOURCE + ")";
    }

    /** The rule with this name, or nothing. */
    public static Optional<EquipmentRule> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(rule -> rule.wireName.equals(wireName)).findFirst();
    }
}
