package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trouble of a device, or of the gateway itself, has begun or ended. Said once each; hearing it again changes nothing.
 *
 * @param present true when it begins, false when it ends
 */
public record TechnicalReported(
        EventKey key,
        @Nullable Instant time,
        Trouble trouble,
        boolean present,
        @Nullable BootMark mark) implements GatewayMessage {}
