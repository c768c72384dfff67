package dk.nattevagt.simulator.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a simulated home keeps its files. */
public record HomeFolder(Path root) {

    /** Uses this folder, and makes it when it is missing. */
    public HomeFolder {
        root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The gateway's outbox and all else it keeps over a power cut. */
    Path gatewayData() {
        return root.resolve("gateway");
    }

    /** The gateway's configuration. */
    Path gatewayConfig() {
        return root.resolve("gateway.yaml");
    }

    /** All the gateway prints. */
    public Path gatewayLog() {
        return root.resolve("gateway.log");
    }

    /** The tree of pins. */
    Path pins() {
        return root.resolve("pins");
    }

    /** What the gateway says. */
    Path transcript() {
        return root.resolve("spoken.jsonl");
    }
}
