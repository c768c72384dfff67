package dk.nattevagt.protocol.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler looks at, in all four modules: this one is built first, and so says it soonest. */
class TidyTest {
    private static final int LINES_AT_MOST = 310;
    private static final List<String> MODULES = List.of("protocol", "gateway", "central", "simulator");
    private static final Pattern PUBLIC_TYPE = Pattern.compile("^public (?!static).*\\b(class|record|enum|interface) ");
    private static final Pattern TEST_NAME = Pattern.compile("^    void (\\w+)\\(");

    private static List<Path> files(String root) {
        return MODULES.stream().flatMap(module -> files(Path.of("..", module, root)).stream()).toList();
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> path.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void no_file_is_too_long_to_read_at_once() {
        assertThat(Stream.concat(files("src/main/java").stream(), files("src/test/java").stream()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).as("%s: split it by what changes together", file)
                        .hasSizeLessThanOrEqualTo(LINES_AT_MOST));
    }

    @Test
    void every_package_says_its_job_and_refuses_null() {
        assertThat(files("src/main/java").stream().map(Path::getParent).distinct()).isNotEmpty()
                .allSatisfy(folder -> assertThat(String.join("\n", lines(folder.resolve("package-info.java"))))
                        .as("%s needs a package-info with a paragraph and @NullMarked", folder)
                        .startsWith("/**").contains("@NullMarked"));
    }

    @Test
    void every_public_type_says_what_it_is() {
        for (Path file : files("src/main/java")) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (PUBLIC_TYPE.matcher(lines.get(i)).find()) {
                    assertThat(lines.get(i - 1)).as("%s:%d needs a comment that says what it is", file, i + 1)
                            .matches(".*\\*/|@.*|.*\\)");
                }
            }
        }
    }

    @Test
    void tests_are_named_as_sentences() {
        for (Path file : files("src/test/java")) {
            List<String> lines = lines(file);
            for (int i = 1; i < lines.size(); i++) {
                var test = TEST_NAME.matcher(lines.get(i));
                if (test.find() && lines.get(i - 1).matches("    @(Test|MethodSource.*|ValueSource.*|EnumSource.*)")) {
                    assertThat(test.group(1)).as("%s:%d: name it as a sentence in snake_case", file, i + 1)
                            .matches("[a-z0-9]+(_[a-z0-9]+)+");
                }
            }
        }
    }

    @Test
    void nothing_is_put_off() {
        assertThat(Stream.concat(files("src/main/java").stream(), files("src/test/java").stream())
                .filter(file -> !file.endsWith("TidyTest.java")))
                .allSatisfy(file -> assertThat(String.join("\n", lines(file))).as("%s: do it, or leave it out", file)
                        .doesNotContain("TODO", "FIXME"));
    }

    @Test
    void no_test_waits_by_the_clock() {
        assertThat(files("src/test/java").stream().filter(file -> !file.endsWith("TidyTest.java")))
                .allSatisfy(file -> assertThat(String.join("\n", lines(file)))
                        .as("%s: await a condition, or set a clock", file).doesNotContain("Thread.sleep"));
    }
}
