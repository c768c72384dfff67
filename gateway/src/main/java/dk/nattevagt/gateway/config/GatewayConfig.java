package dk.nattevagt.gateway.config;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.ReportingCommands;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.WiredRule;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole configuration, checked. Relative paths are seen from the working directory.
 *
 * @param data where the outbox lives; created when missing
 * @param adapters how devices that are not on a wire are heard
 * @param page the technician's page; null where there is none
 * @param access by what the doors here may be opened
 * @param heartbeat time between two heartbeats
 */
public record GatewayConfig(GatewayId gateway, Path data, Central central, Wires wires, Adapters adapters,
        @Nullable Page page, Access access, Voice voice, Duration heartbeat) {

    /** This configuration with its data elsewhere. */
    public GatewayConfig withData(Path elsewhere) {
        return new GatewayConfig(gateway, elsewhere, central, wires, adapters, page, access, voice, heartbeat);
    }

    /**
     * The way to the central.
     *
     * @param uri {@code tcp://host:port} or {@code ssl://host:port}
     * @param trust certificates in PEM that may vouch for the central; null for the system's own
     * @param own shown to a central that asks for a certificate; null for none
     * @param fallback other ways, tried in this order when the first fails
     */
    public record Central(URI uri, String password, @Nullable Path trust, @Nullable Own own, List<Fallback> fallback) {}

    /** The gateway's own certificate and its key, in PEM. */
    public record Own(Path certificate, Path key) {}

    /**
     * Another way to the central.
     *
     * @param networkInterface to leave by, such as {@code wwan0}; null for whichever leads there
     */
    public record Fallback(URI uri, @Nullable String networkInterface) {}

    /**
     * What hangs on GPIO lines.
     *
     * @param gpio null where nothing does, as in a gateway placed centrally
     * @param reread how often the inputs are read without an edge, because edges get lost
     */
    public record Wires(@Nullable Gpio gpio, List<Input> inputs, Outputs outputs, Duration reread) {}

    /**
     * Where the pins are.
     *
     * @param provider {@code gpiod} or {@code linuxfs}
     * @param folder the sysfs tree of {@code linuxfs}
     */
    public record Gpio(String provider, @Nullable Path folder) {}

    /**
     * One wired device.
     *
     * @param alarm what it raises; null where it raises nothing, as a mains contact
     * @param line its GPIO number
     * @param loop the line that says its wire is whole; null where there is none
     * @param closedAtRest whether an alarm's only contact opens to raise it, so that a cut wire raises it too
     */
    public record Input(DeviceId device, DeviceKind kind, @Nullable InputRule alarm, WiredRule troubles, int line,
            boolean activeHigh, @Nullable Loop loop, boolean closedAtRest) {}

    /** A normally closed line beside an alarm's own. */
    public record Loop(int line, boolean activeHigh) {}

    /**
     * GPIO numbers of what the gateway switches; null where there is none.
     *
     * @param strikeLock the lock that the strike's relay is; null where nothing switches it on
     * @param strikeTime how long the relay lets the door be pushed
     */
    public record Outputs(@Nullable Integer lamp, @Nullable Integer buzzer, @Nullable Integer strike,
            @Nullable DeviceId strikeLock, Duration strikeTime) {}

    /**
     * What is heard by radio or over the network.
     *
     * @param devices those the configuration names; the technician may mount more
     * @param commands what makes these trackers report often, where they have other words for it than their protocol
     * @param broker the MQTT broker in the house; null where there is none
     * @param zigbee null where Zigbee2MQTT is not listened to
     * @param owntracks whether telephones are listened to on the house's broker
     * @param trackers null where no tracker is listened for
     */
    public record Adapters(List<Device> devices, Map<DeviceAddress, ReportingCommands> commands,
            @Nullable Broker broker, @Nullable Zigbee zigbee, boolean owntracks,
            @Nullable Trackers trackers) {}

    /** The MQTT broker in the house; user and password are null where it asks for none. */
    public record Broker(URI uri, @Nullable String user, @Nullable String password) {}

    /**
     * How Zigbee2MQTT is listened to.
     *
     * @param base its base topic; null for its own default
     * @param actions which actions are a press; null for the usual ones
     */
    public record Zigbee(@Nullable String base, List<ZigbeeRule> mapping, @Nullable List<String> actions) {}

    /** What a property stands for that is not built in; {@code value} is null where the property is true or false. */
    public record ZigbeeRule(String property, @Nullable String value, String sign, boolean inverted) {}

    /** The listener for trackers: its ports by protocol, and the most connections at once (null for the usual number). */
    public record Trackers(InetAddress address, Map<String, Integer> ports, @Nullable Integer mostConnections) {}

    /**
     * The technician's page.
     *
     * @param password in the clear, for a page only this machine can reach; else null
     * @param passwordHash as {@code gateway hash} writes it; else null
     * @param tlsKey PEM, with {@code tlsCertificate}; null without TLS
     */
    public record Page(InetAddress address, int port, @Nullable String password, @Nullable String passwordHash,
            @Nullable Path tlsKey, @Nullable Path tlsCertificate) {}

    /**
     * How sentences are spoken.
     *
     * @param player a command; the WAV file's path is appended. Empty: nothing is played
     * @param transcript where each sentence is appended as a JSON line; null for nowhere
     * @param volumePercent 1-100
     * @param recordings recorded sentences, which take the place of the rendered ones; null for none
     */
    public record Voice(List<String> player, @Nullable Path transcript, int volumePercent, @Nullable Path recordings) {}
}
