package dk.nattevagt.central.escalation;

import java.time.Duration;

/**
 * How 112 is called again.
 *
 * @param after how long after a call that reached nobody the next is made
 * @param attempts calls the plan makes by itself before only a person redials
 */
public record Redialling(Duration after, int attempts) {
    public static final Redialling STANDARD = new Redialling(Duration.ofSeconds(15), 10);
}
