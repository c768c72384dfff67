package dk.nattevagt.protocol.message;

import org.jspecify.annotations.Nullable;

/**
 * Where a tracker says it is. The moment of the fix is the message's {@code time}.
 *
 * @param place null where the tracker does not know it
 * @param accuracyM radius in metres the tracker claims, from 0; null where it claims none. Trackers claim too much
 * @param valid whether the tracker itself calls it a fix; false for its last known place, and never true without a place
 * @param speedKmh kilometres an hour, from 0; null where it does not say
 */
public record Fix(@Nullable Place place, @Nullable Double accuracyM, boolean valid, @Nullable Double speedKmh) {
    /** The largest accuracy that is read, in metres. */
    public static final double LARGEST_ACCURACY_M = 10_000_000;
    /** The highest speed that is read. */
    public static final double HIGHEST_SPEED_KMH = 10_000;

    /** No place at all. */
    public static final Fix NONE = new Fix(null, null, false, null);

    /** @throws IllegalArgumentException when a figure is outside its range */
    public Fix {
        valid = valid && place != null;
        check("accuracyM", accuracyM, LARGEST_ACCURACY_M);
        check("speedKmh", speedKmh, HIGHEST_SPEED_KMH);
    }

    private static void check(String name, @Nullable Double figure, double most) {
        if (figure != null && !(figure >= 0 && figure <= most)) {
            throw new IllegalArgumentException("%s must be 0 to %.0f".formatted(name, most));
        }
    }
}
