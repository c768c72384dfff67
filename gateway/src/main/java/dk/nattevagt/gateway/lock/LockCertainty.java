package dk.nattevagt.gateway.lock;

/** How much is known of a lock. A lock shown locked that was not is worse than one shown unknown. */
public enum LockCertainty {
    /** Told to turn a moment ago; it has not said yet that it did. */
    COMMANDED,
    /** Its own sensor says how the bolt stands, and no command waits for it. */
    CONFIRMED,
    /** Told to turn, and it did not say in time that it did. Somebody must look. */
    NOT_CONFIRMED,
    /** Never heard, not for long, or it says something nobody understands. */
    UNKNOWN
}
