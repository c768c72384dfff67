package dk.nattevagt.central.lock;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;

/** One lock, by the gateway that turns it. */
public record LockAt(GatewayId gateway, DeviceId device) {

    /** The source of its events. */
    public EventSource source() {
        return EventSource.of(gateway, device);
    }

    @Override
    public String toString() {
        return gateway + "/" + device;
    }
}
