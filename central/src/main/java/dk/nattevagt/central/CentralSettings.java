package dk.nattevagt.central;

import dk.nattevagt.central.config.CentralConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a central is started with: the file, and the options that override it.
 *
 * @param demo load the demo municipality and accept its passwords
 * @param emergencyLive the second of the two places in which a real call must be asked for
 */
public record CentralSettings(
        CentralConfig config,
        @Nullable Path data,
        @Nullable Integer http,
        @Nullable Integer mqtt,
        boolean demo,
        boolean emergencyLive) {

    Path dataFolder() {
        return data == null ? config.dataFolder() : data;
    }

    int httpPort() {
        return http == null ? config.httpPort() : http;
    }

    int mqttPort() {
        return mqtt == null ? config.mqttPort() : mqtt;
    }
}
