package dk.nattevagt.simulator.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the demo keeps its files. */
record DemoFolder(Path root) {

    DemoFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path central() {
        return root.resolve("central");
    }

    Path home() {
        return root.resolve("home");
    }

    Path centralLog() {
        return root.resolve("central.log");
    }

    /** Removes what the demo wrote, and nothing else that may stand in the folder. */
    void empty() throws IOException {
        for (Path written : List.of(central(), home(), centralLog())) {
            if (Files.exists(written)) {
                remove(written);
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
