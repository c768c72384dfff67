package dk.nattevagt.gateway.gpio;

import dk.nattevagt.protocol.id.DeviceId;

/**
 * A wired input. It is pulled to the level that is not active, so that a cut wire reads as not active.
 *
 * @param line the GPIO number
 * @param activeHigh whether a high level is the active one; false for a contact to ground, and for an alarm contact that opens
 */
public record InputPin(DeviceId device, int line, boolean activeHigh, InputRole role) {

    /** A device's main line. */
    public InputPin(DeviceId device, int line, boolean activeHigh) {
        this(device, line, activeHigh, InputRole.MAIN);
    }

    /** The level of an undisturbed home. */
    boolean highAtRest() {
        return activeHigh == role.activeAtRest();
    }
}
