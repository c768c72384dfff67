package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a home had an alarm.
 *
 * @param from when it was raised
 * @param until when it was closed; null while it is open
 * @param responder who has it or closed it; null while nobody has
 */
public record AlarmSpan(AlarmId alarm, HomeId home, Instant from, @Nullable Instant until,
        @Nullable UserId responder) {
    /** What a gateway's clock may be wrong by when it has had no contact. */
    static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(10);

    /** Whether the alarm was open at this moment, or may have been by a clock that is a little wrong. */
    public boolean covers(HomeId where, Instant at) {
        return home.equals(where) && !at.isBefore(from.minus(CLOCKS_DIFFER_BY))
                && (until == null || !at.isAfter(until.plus(CLOCKS_DIFFER_BY)));
    }
}
