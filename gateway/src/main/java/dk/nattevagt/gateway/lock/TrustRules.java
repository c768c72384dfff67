package dk.nattevagt.gateway.lock;

import java.time.Duration;

/**
 * How far the time must be known.
 *
 * @param widest what an order's time may be unknown by
 * @param oldest how long after its last signed time a gateway still knows it well enough for an order
 * @param oldestForCodes the same for a code, which counts for a whole shift and half an hour around it
 */
public record TrustRules(Duration widest, Duration oldest, Duration oldestForCodes) {
    /** Thirty seconds, a day, thirty days. */
    public static final TrustRules USUAL = new TrustRules(Duration.ofSeconds(30), Duration.ofHours(24),
            Duration.ofDays(30));

    /** @throws IllegalArgumentException when a time is not positive */
    public TrustRules {
        if (!widest.isPositive() || !oldest.isPositive() || !oldestForCodes.isPositive()) {
            throw new IllegalArgumentException("the times must be longer than nothing");
        }
    }
}
