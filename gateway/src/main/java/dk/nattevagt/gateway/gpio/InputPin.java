package dk.nattevagt.gateway.gpio;

import dk.nattevagt.protocol.id.DeviceId;

/**
 * A wired input. It is pulled to the level that is not active, so that a cut wire reads as not active; but for a normally closed
 * one, which is pulled to the other.
 *
 * @param line the GPIO number
 * @param activeHigh whether a high level is the active one; false for a contact to ground, and for a normally closed one to 3.3 V
 */
public record InputPin(DeviceId device, int line, boolean activeHigh, InputRole role) {

    /** A device's main line. */
    public InputPin(DeviceId device, int line, boolean activeHigh) {
        this(device, line, activeHigh, InputRole.MAIN);
    }

    /** Whether an open contact, or a cut wire, reads high. */
    boolean pulledUp() {
        return activeHigh == (role == InputRole.NORMALLY_CLOSED);
    }

    /** The level of an undisturbed home. */
    boolean highAtRest() {
        return activeHigh == role.activeAtRest();
    }
}
