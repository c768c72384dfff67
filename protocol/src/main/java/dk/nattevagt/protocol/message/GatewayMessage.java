package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a gateway tells the central. */
public sealed interface GatewayMessage permits AlarmRaised, DeviceReported, DeviceListed, TechnicalReported,
        LockReported, LockAnswered, CodeEntered, PositionReported, Heartbeat {

    /** The same key is the same event, however often it arrives. */
    EventKey key();

    /** When it happened by the gateway's clock, which may be years off; null where the device has no clock. */
    @Nullable
    Instant time();
}
