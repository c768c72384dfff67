package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.protocol.id.GatewayId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration, checked. Relative paths are seen from the working directory.
 *
 * @param gpio null where nothing hangs on a wire, as in a gateway placed centrally
 * @param devices those that are not on a wire, where the configuration names them
 * @param data where the outbox lives; created when missing
 * @param heartbeat time between two heartbeats
 * @param reread how often the inputs are read without an edge, because edges get lost
 */
public record GatewayConfig(GatewayId gateway, Path data, Central central, @Nullable Gpio gpio, List<Input> inputs,
        List<Device> devices, Outputs outputs,
        Voice voice, Duration heartbeat, Duration reread) {

    /** This configuration with its data elsewhere. */
    public GatewayConfig withData(Path elsewhere) {
        return new GatewayConfig(gateway, elsewhere, central, gpio, inputs, devices, outputs, voice, heartbeat, reread);
    }

    /**
     * The way to the central.
     *
     * @param uri {@code tcp://host:port} or {@code ssl://host:port}
     * @param trust certificates in PEM that may vouch for the central; null for the system's own
     * @param fallback other ways, tried in this order when the first fails
     */
    public record Central(URI uri, String password, @Nullable Path trust, List<Fallback> fallback) {}

    /**
     * Another way to the central.
     *
     * @param networkInterface to leave by, such as {@code wwan0}; null for whichever leads there
     */
    public record Fallback(URI uri, @Nullable String networkInterface) {}

    /**
     * Where the pins are.
     *
     * @param provider {@code gpiod} or {@code linuxfs}
     * @param folder the sysfs tree of {@code linuxfs}
     */
    public record Gpio(String provider, @Nullable Path folder) {}

    /** One wired input; {@code line} is its GPIO number. */
    public record Input(InputRule rule, int line, boolean activeHigh) {}

    /** GPIO numbers of what the citizen sees and hears; null where there is none. */
    public record Outputs(@Nullable Integer lamp, @Nullable Integer buzzer) {}

    /**
     * How sentences are spoken.
     *
     * @param player a command; the WAV file's path is appended. Empty: nothing is played
     * @param transcript where each sentence is appended as a JSON line; null for nowhere
     */
    public record Voice(List<String> player, @Nullable Path transcript) {}
}
