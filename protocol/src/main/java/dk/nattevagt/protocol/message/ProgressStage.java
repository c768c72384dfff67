package dk.nattevagt.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** How far help has come, told to the citizen by lamp, buzzer and voice. */
public enum ProgressStage {
    ACCEPTED("accepted"), ON_THE_WAY("on-the-way"), ARRIVED("arrived"), CLOSED("closed");

    private final String wireName;

    ProgressStage(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in messages. */
    public String wireName() {
        return wireName;
    }

    /** The stage with this wire name, or nothing. */
    public static Optional<ProgressStage> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(stage -> stage.wireName.equals(wireName)).findFirst();
    }
}
