package dk.nattevagt.gateway.trigger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one sign of one device.
 *
 * @param active whether it stands
 * @param lastTrue uptime at which it was last said to be so
 * @param falseSince uptime since which it is said not to be so, while that may still be flicker; null otherwise
 */
public record SignMemory(boolean active, Duration lastTrue, @Nullable Duration falseSince) {

    /** Nothing has been said: whatever is so now is news, also right after a restart. */
    public static final SignMemory NOTHING = new SignMemory(false, Duration.ZERO, null);
}
