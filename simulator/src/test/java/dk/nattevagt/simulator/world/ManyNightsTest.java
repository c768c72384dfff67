package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Many nights, each from its own seed. {@code -Dseeds=100000} lives through more of them, {@code -Dseed=4711} tells the story
 * of one.
 */
class ManyNightsTest {
    private static final long SEEDS = Long.getLong("seeds", 2_000);

    @Test
    @DisplayName("whatever the weather, every promise is kept")
    void every_promise_is_kept() {
        QuietLogs.during(() -> {
            Long one = Long.getLong("seed");
            if (one != null) {
                tell(one);
            } else {
                livesThrough(SEEDS);
            }
        });
    }

    private static void livesThrough(long seeds) {
        long start = System.nanoTime();
        List<Night.Result> broken = LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(Night::of)
                .filter(night -> !night.kept())
                .limit(10)
                .toList();
        System.out.printf("%d nights in %.1f s%n", seeds, (System.nanoTime() - start) / 1e9);
        assertThat(broken.stream().map(Night.Result::report)).isEmpty();
    }

    private static void tell(long seed) {
        Night.Result night = Night.told(seed);
        night.story().forEach(System.out::println);
        assertThat(night.broken()).as(night.kept() ? "" : night.report()).isEmpty();
    }
}
