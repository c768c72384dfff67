package dk.nattevagt.central.lock;

/** How well a door is known. What it was told and what its bolt does are never the same. */
public enum DoorCertainty {
    /** It has been told, and there is still time for its word. */
    COMMANDED("commanded"),
    /** Its bolt has said so itself, not too long ago. */
    CONFIRMED("confirmed"),
    /** It has been told, and its bolt has not said that it did. */
    NOT_CONFIRMED("not-confirmed"),
    /** Nobody knows. */
    UNKNOWN("unknown");

    private final String wireName;

    DoorCertainty(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }
}
