package dk.nattevagt.central.casework;

import java.util.Arrays;
import java.util.Optional;

/** How far a grant's case has come. Only a person moves it. */
public enum Stage {
    /** Applied for, and not decided. */
    APPLIED("applied"),
    /** Granted; delivered or about to be. */
    GRANTED("granted"),
    /** Applied for and not granted. */
    REFUSED("refused"),
    /** The citizen no longer wants it, before or after it was granted. */
    WITHDRAWN("withdrawn"),
    /** It was granted, and somebody has ended it. */
    ENDED("ended");

    private final String wireName;

    Stage(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP and storage. */
    public String wireName() {
        return wireName;
    }

    /** Something is still to come. */
    public boolean lasting() {
        return this == APPLIED || this == GRANTED;
    }

    /** The stage with this name, or nothing. */
    public static Optional<Stage> ofWireName(String wireName) {
        return Arrays.stream(values()).filter(stage -> stage.wireName.equals(wireName)).findFirst();
    }
}
