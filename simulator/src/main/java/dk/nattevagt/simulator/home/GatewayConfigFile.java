package dk.nattevagt.simulator.home;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dk.nattevagt.simulator.device.WalkingTracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the configuration of the home's gateway: the same file a technician would write for a Pi, with a tree of files as pins. */
final class GatewayConfigFile {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** The name of the lock in the front door. */
    private static final String FRONT_DOOR = "lock-1";

    private GatewayConfigFile() {}

    /** @param port where the gateway listens for the tracker */
    private static void tracker(Map<String, Object> config, int port) {
        config.put("trackers", Map.of("address", "127.0.0.1", "gt06", port));
        config.put("devices", List.of(Map.of("device", "tracker-1", "kind", "tracker", "adapter", "tracker", "address",
                Things.TRACKER_IMEI, "normalCommand", "TIMER,%d#".formatted(WalkingTracker.USUAL.toSeconds()))));
    }

    private static void codes(Map<String, Object> config, FrontDoor door) {
        if (door.orderKey() != null && door.codeKey() != null) {
            config.put("doorCodes", Map.of("key", door.codeKey(), "shifts", List.of("07:00", "17:00", "23:00"), "zone",
                    "Europe/Copenhagen", "lock", FRONT_DOOR));
            if (door.page() > 0) {
                config.put("page", Map.of("port", door.page(), "password", "demo"));
            }
        }
    }

    /** Writes it, with the central at this port of 127.0.0.1, and the tracker at that. */
    static void write(Path file, HomeFolder folder, Home.Settings settings, int port, int trackerPort) {
        Map<String, Object> config = new LinkedHashMap<>();
        FrontDoor door = settings.door();
        config.put("gateway", settings.gateway());
        config.put("data", folder.gatewayData().toString());
        Map<String, Object> central = new LinkedHashMap<>(
                Map.of("uri", "tcp://127.0.0.1:" + port, "password", settings.password()));
        Map<String, Object> outputs = new LinkedHashMap<>(
                Map.of("lamp", Things.LAMP, "buzzer", Things.BUZZER, "strike", Things.STRIKE));
        if (door.orderKey() != null) {
            central.put("orderKey", door.orderKey());
            outputs.put("strikeLock", FRONT_DOOR);
            outputs.put("strikeTime", "5s");
        }
        config.put("central", central);
        config.put("gpio", Map.of("provider", "linuxfs", "folder", folder.pins().toString()));
        config.put("inputs", List.of(
                Map.of("device", "button-1", "line", Things.BUTTON, "cause", "button", "cancelHold", "5s"),
                Map.of("device", "smoke-1", "line", Things.SMOKE_ALARM, "cause", "smoke")));
        config.put("outputs", outputs);
        codes(config, door);
        tracker(config, trackerPort);
        config.put("voice", Map.of("transcript", folder.transcript().toString()));
        try {
            Files.writeString(file, YAML.writeValueAsString(config));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
