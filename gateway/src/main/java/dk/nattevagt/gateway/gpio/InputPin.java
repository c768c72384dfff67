package dk.nattevagt.gateway.gpio;

import dk.nattevagt.protocol.id.DeviceId;

/**
 * A wired input.
 *
 * @param line the GPIO number
 * @param activeHigh whether a high level says "alarm"; false for a contact that opens, or a pull-up with a button to ground
 */
public record InputPin(DeviceId device, int line, boolean activeHigh) {}
