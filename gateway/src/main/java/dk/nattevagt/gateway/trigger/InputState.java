package dk.nattevagt.gateway.trigger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered about one input between two readings.
 *
 * @param active the level that counts, after debounce
 * @param lastRead the level last seen, which may still be bounce
 * @param settledAt uptime before which a changed level is bounce
 * @param cancelAt uptime at which holding on becomes a cancellation; null when it does not or has already
 */
public record InputState(boolean active, boolean lastRead, Duration settledAt, @Nullable Duration cancelAt) {

    /**
     * Before the first reading. An input that is active then raises an alarm: smoke may have begun while the gateway was
     * without power, and one alarm too many is better than none.
     */
    public static final InputState AT_START = new InputState(false, false, Duration.ZERO, null);

    InputState read(boolean level) {
        return new InputState(active, level, settledAt, cancelAt);
    }

    InputState cancelled() {
        return new InputState(active, lastRead, settledAt, null);
    }
}
