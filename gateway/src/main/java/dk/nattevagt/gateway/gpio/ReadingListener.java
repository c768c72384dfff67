package dk.nattevagt.gateway.gpio;

import dk.nattevagt.protocol.id.DeviceId;

/** Hears levels on Pi4J's threads, in the order they were read; hands over and returns. */
@FunctionalInterface
public interface ReadingListener {

    /** The input was seen like this now. The same level may be told many times. */
    void read(DeviceId device, boolean active);
}
