package dk.nattevagt.gateway.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether a lock's battery will still turn its bolt the day after tomorrow, from what it has said of it. A lock whose battery is too low
 * to open is a closed door with somebody behind it, so it is low earlier than other devices are. One owner, no threads.
 */
public final class BatteryForecast {
    /** At or below this a lock's battery is low, however slowly it falls. */
    public static final int LOW_PERCENT = 20;
    /** Below this it may not turn the bolt. */
    public static final int TOO_LOW_PERCENT = 5;
    /** So long before that it is low. */
    public static final Duration AHEAD = Duration.ofDays(2);
    /** Shorter than this the steps in which a battery is told say nothing of how fast it falls. */
    static final Duration SHORTEST = Duration.ofHours(12);
    /** What it was before says nothing of how fast it falls now. */
    static final Duration LONGEST = Duration.ofDays(7);
    /** It rises by this much only when somebody has changed it. */
    private static final int CHANGED = 5;
    private static final int KEPT = 200;

    private record Said(Duration at, int percent) {}

    private final Deque<Said> said = new ArrayDeque<>();

    /**
     * It says how full its battery is.
     *
     * @return whether the battery is low
     */
    public boolean isLow(int percent, Duration now) {
        Said last = said.peekLast();
        if (last != null && percent >= last.percent() + CHANGED) {
            said.clear();
        }
        said.addLast(new Said(now, percent));
        while (said.size() > KEPT || said.getFirst().at().compareTo(now.minus(LONGEST)) < 0) {
            said.removeFirst();
        }
        return percent <= LOW_PERCENT || isTooLowSoon(percent, now);
    }

    private boolean isTooLowSoon(int percent, Duration now) {
        Said first = said.getFirst();
        Duration span = now.minus(first.at());
        int fallen = first.percent() - percent;
        if (fallen <= 0 || span.compareTo(SHORTEST) < 0) {
            return false;
        }
        double percentPerHour = fallen / (span.toMinutes() / 60.0);
        double hoursLeft = (percent - TOO_LOW_PERCENT) / percentPerHour;
        return hoursLeft < AHEAD.toHours();
    }
}
