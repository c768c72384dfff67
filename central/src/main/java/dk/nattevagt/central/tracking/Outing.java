package dk.nattevagt.central.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is made of it that somebody has left a safe zone and is in no other.
 *
 * @param togetherSince since when they are out with somebody, which is no alarm; null when not
 * @param alarmedSince since when it is an alarm; null while it is not
 */
public record Outing(@Nullable Instant togetherSince, @Nullable Instant alarmedSince) {
    /** They are not out. */
    public static final Outing NONE = new Outing(null, null);
}
