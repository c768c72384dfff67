package dk.nattevagt.gateway.lock;

import java.time.Duration;
import java.time.Instant;

/** What time it is, by the central's clock, as far as that is known: not before the one and not after the other. */
public record TrustedWindow(Instant earliest, Instant latest) {

    /** How little is known. */
    public Duration width() {
        return Duration.between(earliest, latest);
    }

    /** Whether it can be one and the same time as in this window. */
    boolean meets(TrustedWindow other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }
}
