package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One trouble from its beginning to its end. Never an alarm: it rings nobody.
 *
 * @param number the store's own, from 1; 0 before it is stored
 * @param source the device, or the gateway itself
 * @param beganAt as well as can be known
 * @param heardAt when the central learned of it
 * @param endedAt null while it lasts
 * @param unprotected whether a citizen may be calling for help in vain meanwhile
 * @param lastWord the gateway's latest word about it; null where it did not count or the central found out by itself
 */
public record TechnicalAlarm(
        long number,
        EventSource source,
        TechnicalTrouble trouble,
        Instant beganAt,
        Instant heardAt,
        @Nullable Instant endedAt,
        boolean unprotected,
        @Nullable Mark lastWord) {

    /** Still so. */
    public boolean open() {
        return endedAt == null;
    }

    TechnicalAlarm ended(Instant at, @Nullable Mark word) {
        Instant end = at.isBefore(beganAt) ? beganAt : at;
        return new TechnicalAlarm(number, source, trouble, beganAt, heardAt, end, unprotected, word);
    }

    TechnicalAlarm said(Mark word) {
        return new TechnicalAlarm(number, source, trouble, beganAt, heardAt, endedAt, unprotected, word);
    }
}
