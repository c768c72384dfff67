package dk.nattevagt.simulator.home;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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

    private GatewayConfigFile() {}

    /** Writes it, with the central at this port of 127.0.0.1. */
    static void write(Path file, HomeFolder folder, String gateway, String password, int port) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("gateway", gateway);
        config.put("data", folder.gatewayData().toString());
        config.put("central", Map.of("uri", "tcp://127.0.0.1:" + port, "password", password));
        config.put("gpio", Map.of("provider", "linuxfs", "folder", folder.pins().toString()));
        config.put("inputs", List.of(
                Map.of("device", "button-1", "line", Things.BUTTON, "cause", "button", "cancelHold", "5s"),
                Map.of("device", "smoke-1", "line", Things.SMOKE_ALARM, "cause", "smoke")));
        config.put("outputs", Map.of("lamp", Things.LAMP, "buzzer", Things.BUZZER));
        config.put("voice", Map.of("transcript", folder.transcript().toString()));
        try {
            Files.writeString(file, YAML.writeValueAsString(config));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
