package dk.nattevagt.gateway.gpio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The layout that Linux once gave GPIO under {@code /sys/class/gpio}, as plain files that any program can write to:
 *
 * <pre>
 *   FOLDER/export  FOLDER/unexport     Pi4J writes line numbers here; a plain file ignores them
 *   FOLDER/gpio17/value                0 or 1, one character: written by the home for an input, by the gateway for an output
 *   FOLDER/gpio17/direction            in or out, written by the gateway
 *   FOLDER/gpio17/edge                 both, written by the gateway
 * </pre>
 *
 * To press: overwrite the one character in place, without truncating or renaming. A truncated file is seen as empty for a moment
 * and a renamed one is no longer watched; the periodic reading finds both, but later.
 */
final class SysfsTree {

    private SysfsTree() {}

    /** Where a line's level stands. */
    static Path value(Path folder, int line) {
        return folder.resolve("gpio" + line).resolve("value");
    }

    /** Lays out one line where it is missing; what is there already keeps its value. */
    static void layOut(Path folder, int line, boolean high) throws IOException {
        Path pin = folder.resolve("gpio" + line);
        Files.createDirectories(pin);
        createIfMissing(folder.resolve("export"), "");
        createIfMissing(folder.resolve("unexport"), "");
        createIfMissing(pin.resolve("edge"), "none");
        createIfMissing(pin.resolve("direction"), "in");
        createIfMissing(pin.resolve("value"), high ? "1" : "0");
    }

    private static void createIfMissing(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, content);
        }
    }
}
