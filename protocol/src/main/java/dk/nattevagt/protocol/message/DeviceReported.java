package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device reports a condition that belongs in the journal of an open alarm. */
public record DeviceReported(
        EventKey key,
        @Nullable Instant time,
        DeviceCondition condition,
        @Nullable BootMark mark) implements GatewayMessage {}
