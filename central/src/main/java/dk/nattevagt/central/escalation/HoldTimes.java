package dk.nattevagt.central.escalation;

import java.time.Duration;

/**
 * How long somebody who has an alarm may take.
 *
 * @param departWithin how long after accepting someone should be on the way or have closed the alarm
 * @param arriveWithin how long the way may take; Danish municipalities promise help or contact within 30 minutes
 * @param finishWithin how long a visit may last before somebody asks
 * @param remindEvery how often an overdue holder and everyone else hears of it again
 */
public record HoldTimes(Duration departWithin, Duration arriveWithin, Duration finishWithin, Duration remindEvery) {
    public static final HoldTimes STANDARD = new HoldTimes(Duration.ofMinutes(10), Duration.ofMinutes(30),
            Duration.ofMinutes(60), Duration.ofMinutes(2));
}
