package dk.nattevagt.simulator.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that looks like Linux's {@code /sys/class/gpio}, so that the gateway reads and writes its pins through the same
 * Pi4J provider as on a Pi. Levels are written <em>in place</em>: truncating or renaming a value file would lose the change for
 * the reader, which watches the folder.
 */
public final class GpioTree {
    private static final Map<String, String> NEW_PIN = Map.of("direction", "in", "edge", "none", "active_low", "0",
            "value", "0");

    private final Path folder;

    /** Uses this folder; nothing is written until a pin is added. */
    public GpioTree(Path folder) {
        this.folder = folder;
    }

    /** Where the tree stands. */
    public Path folder() {
        return folder;
    }

    /** Makes the pin's files, low, where they do not stand already. */
    public void add(int line) {
        try {
            Path pin = Files.createDirectories(pin(line));
            createIfMissing(folder.resolve("export"), "");
            createIfMissing(folder.resolve("unexport"), "");
            for (Map.Entry<String, String> file : NEW_PIN.entrySet()) {
                createIfMissing(pin.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sets the level of a pin that was added. */
    public void write(int line, boolean high) {
        try (FileChannel value = FileChannel.open(value(line), StandardOpenOption.WRITE)) {
            ByteBuffer level = ByteBuffer.wrap((high ? "1" : "0").getBytes(StandardCharsets.US_ASCII));
            value.write(level, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The level of a pin; nothing while another program is in the middle of writing it. */
    public Optional<Boolean> read(int line) {
        try {
            String level = Files.readString(value(line)).trim();
            return level.isEmpty() ? Optional.empty() : Optional.of(level.equals("1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path value(int line) {
        return pin(line).resolve("value");
    }

    private Path pin(int line) {
        return folder.resolve("gpio" + line);
    }

    private static void createIfMissing(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, content);
        }
    }
}
