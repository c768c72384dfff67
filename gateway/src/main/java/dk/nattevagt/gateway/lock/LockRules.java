package dk.nattevagt.gateway.lock;

import java.time.Duration;

/**
 * The times by which a lock is judged.
 *
 * @param confirmWithin from the command to the lock's own word
 * @param silentAfter how old its last word may be before nothing is known; longer than it speaks of itself
 */
public record LockRules(Duration confirmWithin, Duration silentAfter) {
    /** A bolt turns in 5 s, a battery lock answers in 10; most report each hour. */
    public static final LockRules USUAL = new LockRules(Duration.ofSeconds(20), Duration.ofMinutes(150));

    /** @throws IllegalArgumentException when a time is not positive or the second not the longer */
    public LockRules {
        if (!confirmWithin.isPositive() || silentAfter.compareTo(confirmWithin) <= 0) {
            throw new IllegalArgumentException("confirmWithin must be positive, and silentAfter longer");
        }
    }
}
