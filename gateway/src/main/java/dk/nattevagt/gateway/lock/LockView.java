package dk.nattevagt.gateway.lock;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a lock at one moment.
 *
 * @param bolt what it last said of itself, to be shown with its age; {@code UNKNOWN} when it never did
 * @param boltAge since when; null when it never did
 * @param commanded what it was told last; null when nothing
 * @param commandAge since when; null when nothing
 */
public record LockView(LockCertainty certainty, BoltState bolt, @Nullable Duration boltAge,
        @Nullable LockCommand commanded, @Nullable Duration commandAge) {

    /** The same, and nothing is known. */
    public LockView unknown() {
        return new LockView(LockCertainty.UNKNOWN, bolt, boltAge, commanded, commandAge);
    }
}
