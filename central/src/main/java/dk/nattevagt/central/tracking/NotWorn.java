package dk.nattevagt.central.tracking;

/** What makes it likely that nobody wears a tracker. */
public enum NotWorn {
    /** It has not moved. */
    STILL("still"),
    /** It lies on its charger. */
    CHARGING("charging");

    private final String wireName;

    NotWorn(String wireName) {
        this.wireName = wireName;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }
}
