package dk.nattevagt.central.grant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases that were computed by hand, as tables: a row a case. */
final class CaseTable {
    static final Path FOLDER = Path.of("src", "test", "resources", "review-cases");

    private CaseTable() {}

    /** The cells of a table's rows; lines that begin with # say something to the reader only. */
    static List<List<String>> rows(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The cases of a standard. */
    static List<Case> of(String standard) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(standard)).sorted()
                    .flatMap(file -> rows(file).stream().map(cells -> Case.read(standard, cells))).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * A case.
     *
     * @param grant without the service's name
     * @param due null where nothing is proposed
     * @param state overdue, the conclusion, no-complaint
     * @param sentence empty where nothing is proposed
     */
    record Case(String standard, String rule, Written grant, List<GrantEvent> events, LocalDate today,
            @Nullable LocalDate due, Set<String> state, String sentence) {

        static Case read(String standard, List<String> cells) {
            if (cells.size() != 7) {
                throw new IllegalArgumentException("a row has seven cells: " + cells);
            }
            return new Case(standard, cells.get(0), new Written(List.of(cells.get(1).split(" ", -1))),
                    CaseTable.events(cells.get(2)), LocalDate.parse(cells.get(3)),
                    cells.get(4).equals("none") ? null : LocalDate.parse(cells.get(4)),
                    new HashSet<>(List.of(cells.get(5).split(" ", -1))), cells.get(6));
        }
    }

    /** A grant in a cell: {@code a=… d=… s=… v=… temporary closed=… proven=…}. */
    record Written(List<String> words) {
        Grant of(String service) {
            return new Grant(service, null, day("a"), day("d"), day("s"), duration(),
                    value("v").map(variant -> variant.replace('_', ' ')).orElse(null));
        }

        @Nullable
        LocalDate day(String key) {
            return value(key).map(LocalDate::parse).orElse(null);
        }

        Optional<String> value(String key) {
            return words.stream().filter(word -> word.startsWith(key + "="))
                    .map(word -> word.substring(key.length() + 1)).findFirst();
        }

        private @Nullable GrantDuration duration() {
            return words.contains("temporary")
                    ? GrantDuration.TEMPORARY
                    : words.contains("permanent") ? GrantDuration.PERMANENT : null;
        }
    }

    /** {@code 2026-06-02 call accidental; 2026-07-01..2026-07-09 unprotected}. */
    static List<GrantEvent> events(String cell) {
        return Stream.of(cell.split(";", -1)).map(String::strip).filter(one -> !one.isEmpty()).map(one -> {
            String[] words = one.split(" ", -1);
            String[] days = words[0].split("\\.\\.", -1);
            return new GrantEvent(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]),
                    EventKind.ofWireName(words[1]).orElseThrow(), words.length > 2 ? words[2] : null, null);
        }).toList();
    }
}
