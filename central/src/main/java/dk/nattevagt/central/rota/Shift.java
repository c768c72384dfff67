package dk.nattevagt.central.rota;

import java.time.Duration;
import java.time.Instant;

/**
 * One shift of one day, on the world's clock.
 *
 * @param from its first moment
 * @param to the first moment after it. A night over the change of the clock is an hour shorter or longer than others
 */
public record Shift(ShiftKey key, Instant from, Instant to) {

    /** Whether it is on at this moment. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** How long it really lasts. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Its name in the pattern. */
    public String name() {
        return key.name();
    }
}
