package dk.nattevagt.central.tracking;

/** On which side of a zone's edge somebody is, as far as is known. */
public enum Side {
    /** Not known: nothing has been heard yet, or not for too long. Never read as inside. */
    UNKNOWN,
    /** Inside. */
    INSIDE,
    /** Outside, beyond what noise explains. */
    OUTSIDE
}
