package dk.nattevagt.gateway.paho;

import java.time.Duration;
import java.util.List;

/**
 * Which way to the central to take: the best one first; after {@link #TRIES} failures in a row, or when nothing is acknowledged on
 * it, the next, round and round. From
 * another than the best, the best is looked at now and then. Used by the supervisor's one thread.
 */
final class Ways {
    /** Failures in a row before another way is tried. */
    static final int TRIES = 2;
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final List<Uplink> uplinks;
    private final Duration lookBack;
    private int at;
    private int failures;
    private long lookedAt = System.nanoTime();

    /** @param lookBack how often the best way is looked at from another */
    Ways(List<Uplink> uplinks, Duration lookBack) {
        this.uplinks = List.copyOf(uplinks);
        this.lookBack = lookBack;
        if (uplinks.isEmpty()) {
            throw new IllegalArgumentException("there must be a way to the central");
        }
    }

    Uplink current() {
        return uplinks.get(at);
    }

    /** Counted from 1, the best. */
    int number() {
        return at + 1;
    }

    void worked() {
        failures = 0;
        lookedAt = System.nanoTime();
    }

    void failed() {
        failures++;
        if (failures >= TRIES) {
            next();
        }
    }

    /** A cable that is cut refuses nothing: to connect there again would only take the time of whoever has pressed. */
    void dumb() {
        next();
    }

    private void next() {
        failures = 0;
        at = (at + 1) % uplinks.size();
    }

    /** Whether the best way answers again; then it is taken next. */
    boolean shallGoBack() {
        if (at == 0 || System.nanoTime() - lookedAt < lookBack.toNanos()) {
            return false;
        }
        lookedAt = System.nanoTime();
        if (!uplinks.getFirst().answers(ANSWER)) {
            return false;
        }
        at = 0;
        failures = 0;
        return true;
    }
}
