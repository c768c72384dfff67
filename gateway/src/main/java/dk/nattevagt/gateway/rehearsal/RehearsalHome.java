package dk.nattevagt.gateway.rehearsal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home in a folder: its configuration, its pins, its data.
 *
 * @param folder holds all of it, and is thrown away afterwards
 */
public record RehearsalHome(Path folder) {
    private static final int BUTTON = 17;

    /**
     * Writes the configuration of a gateway with every adapter on, and tells where.
     *
     * @param port the central's, with TLS
     * @param broker the port of the house's own broker
     */
    public Path configure(int port, int broker, RehearsalKey key) throws IOException {
        return Files.writeString(folder.resolve("gateway.yaml"),
                """
                        gateway: gw-rehearsal
                        data: "%1$s/data"
                        central: { uri: "ssl://127.0.0.1:%2$d", password: rehearsal, trust: "%3$s", certificate: "%3$s", key: "%4$s", orderKey: "%6$s" }
                        broker: { uri: "tcp://127.0.0.1:%5$d" }
                        zigbee: { base: zigbee2mqtt }
                        owntracks: true
                        trackers: { address: 127.0.0.1, gt06: 0, teltonika: 0, h02: 0 }
                        gpio: { provider: linuxfs, folder: "%1$s/pins" }
                        inputs:
                          - { device: button-1, line: 17, cause: button, cancelHold: 5s }
                          - { device: smoke-1, line: 27, cause: smoke, active: low }
                        outputs: { lamp: 22, buzzer: 23 }
                        voice: { player: ["true"], transcript: "%1$s/said.jsonl" }
                        heartbeat: 1s
                        """
                        .formatted(folder, port, key.certificate(), key.key(), broker, key.orderKey()));
    }

    /** Presses the button and keeps it pressed, or lets it go. */
    public void press(boolean down) throws IOException {
        Path value = folder.resolve("pins/gpio" + BUTTON + "/value");
        try (RandomAccessFile pin = new RandomAccessFile(value.toFile(), "rw")) {
            pin.write(down ? '1' : '0');
        }
    }
}
