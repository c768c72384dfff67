package dk.nattevagt.gateway.gpio;

/** What a line is to its device. */
public enum InputRole {
    /** What the device has to say: a button, a detector's alarm contact, a door. At rest it is not active. */
    MAIN,
    /**
     * The same, on a contact that is closed at rest: it is pulled to its <em>active</em> level, so that a cut wire is an alarm and not
     * silence.
     */
    NORMALLY_CLOSED,
    /** Beside a detector's alarm line: active while the wire is whole and the detector at rest. */
    LOOP,
    /** A contact that is active while the mains are there. */
    MAINS;

    boolean activeAtRest() {
        return switch (this) {
            case MAIN, NORMALLY_CLOSED -> false;
            case LOOP, MAINS -> true;
        };
    }
}
