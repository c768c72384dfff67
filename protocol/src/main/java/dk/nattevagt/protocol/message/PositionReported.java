package dk.nattevagt.protocol.message;

import dk.nattevagt.protocol.id.EventKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tracker has said where it is.
 *
 * @param time of the fix, by the tracker's clock
 * @param batteryPercent 0-100; null where it does not say
 * @param charging whether it says that it is being charged; null where it does not say
 */
public record PositionReported(
        EventKey key,
        @Nullable Instant time,
        Fix fix,
        FixOrder order,
        @Nullable Integer batteryPercent,
        @Nullable Boolean charging,
        @Nullable BootMark mark) implements GatewayMessage {

    /** @throws IllegalArgumentException when the battery is outside 0-100 */
    public PositionReported {
        if (batteryPercent != null && (batteryPercent < 0 || batteryPercent > 100)) {
            throw new IllegalArgumentException("batteryPercent must be 0 to 100");
        }
    }
}
