package dk.nattevagt.gateway.gpio;

/** What a line is to its device. */
public enum InputRole {
    /** What the device has to say: a button, a detector's alarm contact, a door. At rest it is not active. */
    MAIN,
    /** Beside a detector's alarm line: active while the wire is whole and the detector at rest. */
    LOOP,
    /** A contact that is active while the mains are there. */
    MAINS;

    boolean activeAtRest() {
        return this != MAIN;
    }
}
