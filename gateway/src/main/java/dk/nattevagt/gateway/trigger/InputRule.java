package dk.nattevagt.gateway.trigger;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one wired input means.
 *
 * @param debounce after a change, further changes within this time are contact bounce
 * @param cancelHold holding the input this long says that the citizen calls the alarm off; null where that is not offered
 */
public record InputRule(DeviceId device, Cause cause, Duration debounce, @Nullable Duration cancelHold) {

    /** @throws IllegalArgumentException when a time is negative, or the hold is not longer than the debounce */
    public InputRule {
        if (debounce.isNegative()) {
            throw new IllegalArgumentException("debounce must not be negative");
        }
        if (cancelHold != null && cancelHold.compareTo(debounce) <= 0) {
            throw new IllegalArgumentException("cancelHold must be longer than debounce");
        }
    }

    /**
     * A detector goes back by itself when the danger is over, and that is worth a line in the journal. Letting go of a
     * button says nothing.
     */
    public boolean reportsClearing() {
        return switch (cause) {
            case SMOKE, HEAT, CO, WATER, DOOR, INACTIVITY -> true;
            case BUTTON, PULL_CORD, FALL, TRACKER_SOS, ZONE_LEFT -> false;
        };
    }
}
