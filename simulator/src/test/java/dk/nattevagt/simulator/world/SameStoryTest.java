package dk.nattevagt.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A seed is worth something only if it tells the same story each time. */
class SameStoryTest {
    private static final long SEEDS = 10;

    @Test
    void the_same_seed_tells_the_same_story_twice() {
        QuietLogs.during(() -> assertThat(hashes()).isEqualTo(hashes()));
    }

    @Test
    void different_seeds_tell_different_stories() {
        QuietLogs.during(() -> assertThat(hashes().lines().map(line -> line.split(" ", 3)[2]).distinct())
                .hasSize((int) SEEDS));
    }

    @Test
    void the_same_seed_tells_the_same_story_in_another_java() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), SameStoryTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        String stories = told.lines().filter(line -> line.startsWith("night ")).collect(Collectors.joining("\n"));
        QuietLogs.during(() -> assertThat(stories).isEqualTo(hashes()));
    }

    /** Prints what the stories come to. */
    public static void main(String[] arguments) {
        QuietLogs.during(() -> System.out.println(hashes()));
    }

    private static String hashes() {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(Night::of)
                .map(night -> "night " + night.seed() + " " + Long.toHexString(night.storyHash()) + " "
                        + night.storyLines())
                .collect(Collectors.joining("\n"));
    }
}
