package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as its gateway lists it.
 *
 * @param mounted false once it has been taken down; the line is kept so that older words about it are known as older
 * @param provenAt when the gateway saw its last test come back, by the gateway's clock; null when never
 * @param heardAt when the central heard this
 * @param lastWord the gateway's word it comes from; null where the gateway did not count
 */
public record DeviceLine(
        GatewayId gateway,
        DeviceId device,
        DeviceEntry entry,
        boolean mounted,
        @Nullable Instant provenAt,
        Instant heardAt,
        @Nullable Mark lastWord) {

    /** The source of its events. */
    public EventSource source() {
        return EventSource.of(gateway, device);
    }

    /** Whether a device of this kind calls for help, and so must prove now and then that it can. */
    public static boolean needsProof(DeviceKind kind) {
        return switch (kind) {
            case BUTTON, PULL_CORD, FALL, SMOKE, HEAT, CO, WATER, DOOR, INACTIVITY, TRACKER -> true;
            case LOCK, KEYPAD, MAINS -> false;
        };
    }
}
