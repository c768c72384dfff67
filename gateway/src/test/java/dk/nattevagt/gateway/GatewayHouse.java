package dk.nattevagt.gateway;

import static org.awaitility.Awaitility.await;

import dk.nattevagt.gateway.config.ConfigReader;
import dk.nattevagt.gateway.config.GatewayConfig;
import dk.nattevagt.gateway.gpio.SysfsHome;
import dk.nattevagt.gateway.peer.Authority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A home in a temporary folder: configuration, pins, data. */
final class GatewayHouse {
    static final int BUTTON = 17;
    static final int SMOKE = 27;
    static final int LAMP = 22;
    static final int STRIKE = 24;
    private static final Duration FINGER = Duration.ofMillis(150);

    final Path folder;
    final SysfsHome pins;

    GatewayHouse(Path folder) {
        this.folder = folder;
        this.pins = new SysfsHome(folder.resolve("sysfs"));
    }

    Path configFile(int port) throws Exception {
        return Files.writeString(folder.resolve("gateway.yaml"), """
                gateway: gw-0001
                data: %1$s/data
                central: { uri: "tcp://127.0.0.1:%2$d", password: demo }
                gpio: { provider: linuxfs, folder: %1$s/sysfs }
                inputs:
                  - { device: button-1, line: 17, cause: button, cancelHold: 5s }
                  - { device: smoke-1, line: 27, cause: smoke, active: low }
                outputs: { lamp: 22, buzzer: 23 }
                voice: { transcript: %1$s/said.jsonl }
                reread: 50ms
                """.formatted(folder, port));
    }

    /** The same home with a strike in its door, that these keys open. */
    Path doorFile(int port, Authority keys) throws Exception {
        Path file = configFile(port);
        return Files.writeString(file, Files.readString(file)
                .replace("password: demo }", "password: demo, orderKey: \"%s\" }".formatted(keys.known()))
                .replace("buzzer: 23 }",
                        "buzzer: 23, strike: %d, strikeLock: lock-1, strikeTime: 1s }".formatted(STRIKE))
                + "heartbeat: 1s\n");
    }

    Gateway start(int port) throws Exception {
        GatewayConfig config = ConfigReader.read(configFile(port));
        return new Gateway(config, "test");
    }

    /** Presses and lets go, as long as a person does: the finger's time, not the program's. */
    void press() throws Exception {
        pins.set(BUTTON, true);
        await().pollDelay(FINGER).until(() -> true);
        pins.set(BUTTON, false);
        await().pollDelay(FINGER).until(() -> true);
    }

    String said() throws Exception {
        Path transcript = folder.resolve("said.jsonl");
        return Files.exists(transcript) ? Files.readString(transcript) : "";
    }
}
