package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report of where a tracker is. A position: never in a log, a metric or a text of an exception.
 *
 * @param number the store's own, from 1, rising in the order of arrival; 0 before it is stored
 * @param fixedAt by the tracker's clock; null where it has none
 * @param batteryPercent 0-100; null where it does not say
 * @param charging whether it says that it lies on its charger; null where it does not say
 */
public record TrackerFix(long number, EventSource tracker, @Nullable Instant fixedAt, Instant arrivedAt, Fix fix,
        FixOrder order, @Nullable Integer batteryPercent, @Nullable Boolean charging) {

    /** Says nothing of where. */
    @Override
    public String toString() {
        return "TrackerFix[number=%d, tracker=%s]".formatted(number, tracker);
    }
}
