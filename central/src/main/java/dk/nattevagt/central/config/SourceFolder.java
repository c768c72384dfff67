package dk.nattevagt.central.config;

import dk.nattevagt.central.desk.SourceTexts;
import dk.nattevagt.central.grant.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents as text files in a folder: {@code 004.txt} or {@code 004_anything.txt} is document 004.
 *
 * @param folder null for none
 */
public record SourceFolder(@Nullable Path folder) implements SourceTexts {
    @Override
    public Optional<List<String>> lines(Source source) {
        return file(source.document()).map(SourceFolder::text)
                .filter(lines -> source.lastLine() <= lines.size())
                .map(lines -> lines.subList(source.firstLine() - 1, source.lastLine()).stream()
                        .map(line -> line.replace("\f", "").strip()).toList());
    }

    private Optional<Path> file(String document) {
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> isOf(document, file.getFileName().toString())).sorted().findFirst();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isOf(String document, String name) {
        return name.startsWith(document) && name.endsWith(".txt")
                && !Character.isLetterOrDigit(name.charAt(document.length()));
    }

    /** Lines are counted by their ends, as {@code cat -n} does. */
    private static List<String> text(Path file) {
        try {
            return Arrays.asList(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
