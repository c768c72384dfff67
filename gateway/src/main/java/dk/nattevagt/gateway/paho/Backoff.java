package dk.nattevagt.gateway.paho;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before connecting again: doubling from 250 ms to 15 s, less up to half by chance, so that a thousand gateways
 * do not return in the same second.
 */
final class Backoff {
    static final Duration SHORTEST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(15);

    private final RandomGenerator random;
    private Duration next = SHORTEST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return Duration.ofMillis(random.nextLong(wait.toMillis() / 2, wait.toMillis() + 1));
    }

    void reset() {
        next = SHORTEST;
    }
}
