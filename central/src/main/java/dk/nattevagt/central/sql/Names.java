package dk.nattevagt.central.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several names in one column, one a line. */
final class Names {
    private Names() {}

    static <T> String join(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining("\n"));
    }

    static <T> List<T> split(@Nullable String names, Function<String, T> thing) {
        return names == null || names.isEmpty() ? List.of() : Stream.of(names.split("\n")).map(thing).toList();
    }
}
