package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.FixOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of each fix whether it is new, late or a duplicate, by fix time. Remembers a bounded number of fixes of a bounded number of
 * trackers; the tracker that has been silent for longest is forgotten first, and its next fix is new. For one thread.
 */
public final class FixOrdering {
    /** A clock may be this much ahead of ours before it is not believed. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final int fixes;
    private final Map<DeviceAddress, Seen> trackers;

    private static final class Seen {
        private Instant newest = Instant.MIN;
        private final Deque<Instant> recent = new ArrayDeque<>();
    }

    /**
     * @param most trackers remembered
     * @param fixes remembered of each
     */
    public FixOrdering(int most, int fixes) {
        this.fixes = fixes;
        this.trackers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<DeviceAddress, Seen> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The order of a fix. One from the future counts as made now: it cannot turn all that come after it into history, and a tracker
     * whose clock is an hour ahead still leaves its zones in the present.
     *
     * @param time of the fix by the tracker's clock; null where it has none, which counts as now
     */
    public FixOrder order(DeviceAddress tracker, @Nullable Instant time, Instant now) {
        Seen seen = trackers.computeIfAbsent(tracker, _ -> new Seen());
        if (time != null && (seen.recent.contains(time) || time.equals(seen.newest))) {
            return FixOrder.DUPLICATE;
        }
        if (time != null) {
            remember(seen, time);
        }
        Instant counted = time == null || time.isAfter(now.plus(AHEAD)) ? now : time;
        if (counted.isBefore(seen.newest)) {
            return FixOrder.LATE;
        }
        seen.newest = counted;
        return FixOrder.NEW;
    }

    private void remember(Seen seen, Instant time) {
        seen.recent.addLast(time);
        if (seen.recent.size() > fixes) {
            seen.recent.removeFirst();
        }
    }
}
