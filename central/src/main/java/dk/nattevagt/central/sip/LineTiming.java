package dk.nattevagt.central.sip;

import java.time.Duration;

/**
 * How long the line waits for what.
 *
 * @param firstResponse a trunk that has said nothing at all by then is dead
 * @param ring from INVITE until an attempt is cancelled; RFC 3261 sets no limit of its own once it rings
 * @param leadIn silence after the answer, while a receiver is lifted
 * @param pause silence between the two readings
 * @param longestTalk an answered call is ended then, whatever the other side does (hold, for instance)
 */
public record LineTiming(
        Duration firstResponse,
        Duration ring,
        Duration leadIn,
        Duration pause,
        Duration longestTalk) {

    /** The usual waits, with the ring time of the configuration. */
    public static LineTiming usual(Duration ring) {
        return new LineTiming(Duration.ofSeconds(5), ring, Duration.ofMillis(700), Duration.ofMillis(1200),
                Duration.ofMinutes(4));
    }

    /** The same, but for an answered call. */
    LineTiming talkingAtMost(Duration longest) {
        return new LineTiming(firstResponse, ring, leadIn, pause, longest);
    }

    /** The same, but for how long it rings. */
    LineTiming ringingFor(Duration longest) {
        return new LineTiming(firstResponse, longest, leadIn, pause, longestTalk);
    }
}
