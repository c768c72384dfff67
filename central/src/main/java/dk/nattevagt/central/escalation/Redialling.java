package dk.nattevagt.central.escalation;

import java.time.Duration;

/**
 * How 112 is called again.
 *
 * @param after how long after a call that reached nobody the next is made
 * @param attempts calls the plan makes by itself before only a person redials
 */
public record Redialling(Duration after, int attempts) {
    /** Outlasts an exchange that is busy for three minutes. */
    public static final Redialling STANDARD = new Redialling(Duration.ofSeconds(15), 15);

    /** How long after the first call the last one is made, when each is refused at once. */
    public Duration lasts() {
        return after.multipliedBy(Math.max(0, attempts - 1));
    }
}
