package dk.nattevagt.central.desk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an act came from a phone, which may have kept it through a dead spot.
 *
 * @param key what the phone calls the act: the same key of the same person on the same alarm is the same act; null for none
 * @param doneAt when the person did it, as the phone says; null when it does not say
 */
public record Sending(@Nullable String key, @Nullable Instant doneAt) {
    /** Done now, and sent once. */
    public static final Sending NOW = new Sending(null, null);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    /** When it was done, where that was noticeably before this moment and can be believed; null otherwise. */
    @Nullable
    Instant earlierThan(Instant now) {
        if (doneAt == null || doneAt.isAfter(now.minus(SOON)) || doneAt.isBefore(now.minus(LONGEST_WAIT))) {
            return null;
        }
        return doneAt;
    }
}
