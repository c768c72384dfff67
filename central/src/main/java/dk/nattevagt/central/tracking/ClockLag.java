package dk.nattevagt.central.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * Fixes that all arrive late by the same time, for a while: no backlog does that, a clock that is behind does. Without this a tracker
 * whose clock is an hour behind would be blind for ever.
 *
 * @param seconds by which the first of them was late
 * @param since arrival of the first of them
 * @param times how many there were
 */
record ClockLag(long seconds, Instant since, int times) {
    static final ClockLag NONE = new ClockLag(0, Instant.EPOCH, 0);
    /** Networks do not vary more. */
    private static final long TOLERANCE_SECONDS = 30;
    private static final int ENOUGH = 3;
    /** A backlog that is handed over slowly would have caught up by more than the tolerance. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    ClockLag after(Instant fixedAt, Instant arrivedAt, Duration silentAfter) {
        Duration late = Duration.between(fixedAt, arrivedAt);
        if (late.compareTo(silentAfter) <= 0) {
            return NONE;
        }
        return times > 0 && Math.abs(late.toSeconds() - seconds) <= TOLERANCE_SECONDS
                ? new ClockLag(seconds, since, Math.min(times + 1, ENOUGH))
                : new ClockLag(late.toSeconds(), arrivedAt, 1);
    }

    boolean isClock(Instant now) {
        return times >= ENOUGH && !now.isBefore(since.plus(LONG_ENOUGH));
    }
}
