package dk.nattevagt.central.desk;

/** How far an effect has come. */
public enum EffectStatus {
    /** Committed, not begun. */
    PENDING,
    /** Begun; kept only for effects that must not happen twice. Found at start, it means: outcome unknown. */
    STARTED,
    /** Carried out. */
    DONE,
    /** No longer wanted. */
    DROPPED
}
