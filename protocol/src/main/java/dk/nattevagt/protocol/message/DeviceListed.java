package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device's line in its gateway's table: sent when it is mounted, changed, proven or taken down.
 *
 * @param entry what it is and where it hangs
 * @param mounted false when it has been taken down
 * @param provenAt when its last test came back from the central, by the gateway's clock; null when never
 */
public record DeviceListed(
        EventKey key,
        @Nullable Instant time,
        DeviceEntry entry,
        boolean mounted,
        @Nullable Instant provenAt,
        @Nullable BootMark mark) implements GatewayMessage {}
