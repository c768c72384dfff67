package dk.nattevagt.central.alarm;

import dk.nattevagt.protocol.message.AlarmRaised;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it happened, and when we heard. A gateway's clock is not trusted: how long the gateway says it held the event comes
 * first, then its clock where that is credible, then the moment of arrival.
 *
 * @param late heard so long after it happened that whoever answers must know
 * @param clockCredible false when the message carried a time that cannot be true
 */
public record Timing(Instant raisedAt, Instant receivedAt, boolean late, boolean clockCredible) {
    /** Alarms should be at the centre within 10 s; past three times that the delay is worth telling. */
    static final Duration LATE_AFTER = Duration.ofSeconds(30);
    /** A message from further ahead than this has a wrong clock. */
    static final Duration AHEAD_AT_MOST = Duration.ofMinutes(2);
    /** A message from further back than this has a wrong clock: gateways do not stay away that long. */
    static final Duration BEHIND_AT_MOST = Duration.ofDays(7);

    /** Judges a message that arrived now. */
    public static Timing of(AlarmRaised message, Instant arrivedAt) {
        Instant time = message.time();
        boolean credible = time == null || credible(time, arrivedAt);
        Instant raisedAt = raisedAt(message.held(), credible ? time : null, arrivedAt);
        boolean late = Duration.between(raisedAt, arrivedAt).compareTo(LATE_AFTER) > 0;
        return new Timing(raisedAt, arrivedAt, late, credible);
    }

    /** The timing of what the central has found out by itself now, and what happened then. */
    public static Timing between(Instant happenedAt, Instant now) {
        return new Timing(happenedAt, now, Duration.between(happenedAt, now).compareTo(LATE_AFTER) > 0, true);
    }

    /** When a message that arrived now says something happened: by the gateway's clock where that can be true, else now. */
    public static Instant happenedAt(@Nullable Instant time, Instant arrivedAt) {
        return raisedAt(null, time != null && credible(time, arrivedAt) ? time : null, arrivedAt);
    }

    private static Instant raisedAt(@Nullable Duration held, @Nullable Instant credibleTime, Instant arrivedAt) {
        if (held != null && held.compareTo(BEHIND_AT_MOST) <= 0) {
            return arrivedAt.minus(held);
        }
        if (credibleTime == null || credibleTime.isAfter(arrivedAt)) {
            return arrivedAt;
        }
        return credibleTime;
    }

    private static boolean credible(Instant time, Instant arrivedAt) {
        return !time.isAfter(arrivedAt.plus(AHEAD_AT_MOST)) && !time.isBefore(arrivedAt.minus(BEHIND_AT_MOST));
    }
}
