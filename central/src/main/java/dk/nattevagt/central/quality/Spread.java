package dk.nattevagt.central.quality;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, over many alarms. Median and 90th percentile by nearest rank: each is a time that really occurred.
 *
 * @param count of how many it is known
 * @param median null where the count is 0, as are the others
 * @param p90 nine of ten took no longer
 */
public record Spread(int count, @Nullable Duration median, @Nullable Duration p90, @Nullable Duration longest) {

    /** The spread of these times; nulls are left out. */
    public static Spread of(Stream<@Nullable Duration> times) {
        List<Duration> sorted = times.filter(Objects::nonNull).map(Objects::requireNonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, null, null, null);
        }
        return new Spread(sorted.size(), rank(sorted, 50), rank(sorted, 90), sorted.getLast());
    }

    private static Duration rank(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
