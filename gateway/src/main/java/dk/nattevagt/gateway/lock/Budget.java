package dk.nattevagt.gateway.lock;

import java.time.Duration;

/** How much is done at another's bidding: so much at once, and one more each time this time has passed. One owner, no threads. */
public final class Budget {
    private final int most;
    private final Duration every;
    private Duration spentUntil = Duration.ZERO;

    /**
     * All of it is there at the start.
     *
     * @param most at once
     * @param every until there is one more
     */
    public Budget(int most, Duration every) {
        this.most = most;
        this.every = every;
    }

    /** Takes one, when there is one. */
    public boolean take(Duration now) {
        Duration spent = spentUntil.compareTo(now) < 0 ? now : spentUntil;
        Duration after = spent.plus(every);
        if (after.compareTo(now.plus(every.multipliedBy(most))) > 0) {
            return false;
        }
        spentUntil = after;
        return true;
    }
}
