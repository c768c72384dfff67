package dk.nattevagt.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's goal on a twentieth of the municipality in this process, with so much time that only a blunder breaks it. */
class GrantGoalsTest {
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    @TempDir
    private Path folder;

    @Test
    void ten_years_of_two_hundred_and_fifty_citizens_are_reviewed_in_no_time() throws IOException {
        Path file = Files.write(folder.resolve("grants.jsonl"), GrantYears.of(250, LAST, 1).cases());
        StringWriter out = new StringWriter();
        long began = System.nanoTime();
        int exit = Main.commandLine().setOut(new PrintWriter(out)).execute("review", "--standard", "greve-2022",
                "--case",
                file.toString(), "--until", LAST.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(GENEROUS);
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("\"conclusion\":\"need-shown\"", "\"conclusion\":\"no-need-shown\"",
                "\"conclusion\":\"cannot-be-shown\"", "\"overdue\":true", "\"kind\":\"REVIEW\"",
                "\"kind\":\"ON_EVENT\"");
    }

    @Test
    void the_same_seed_is_the_same_municipality() {
        assertThat(GrantYears.of(20, LAST, 3)).isEqualTo(GrantYears.of(20, LAST, 3))
                .isNotEqualTo(GrantYears.of(20, LAST, 4));
    }
}
