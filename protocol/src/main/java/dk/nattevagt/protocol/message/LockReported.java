package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lock has said how it stands.
 *
 * @param bolt as its sensor sees it
 * @param commanded what it was last told to do; null when nothing is known of that. Never the same as {@code bolt}
 */
public record LockReported(
        EventKey key,
        @Nullable Instant time,
        BoltState bolt,
        @Nullable LockCommand commanded,
        @Nullable BootMark mark) implements GatewayMessage {}
