package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.id.GatewayId;
import java.util.Arrays;
import java.util.Optional;

/** The MQTT topics: {@code nattevagt/1/{gateway}/up/{channel}} and {@code nattevagt/1/{gateway}/down/{channel}}. */
public final class Topics {
    private static final String ROOT = "nattevagt";
    private static final String VERSION = "1";

    private Topics() {}

    /** A topic a gateway publishes on. */
    public record Up(GatewayId gateway, UpChannel channel) {}

    /** The topic of one of a gateway's messages to the central. */
    public static String up(GatewayId gateway, UpChannel channel) {
        return prefix(gateway) + "up/" + channel.level();
    }

    /** The topic of one of the central's messages to a gateway. */
    public static String down(GatewayId gateway, DownChannel channel) {
        return prefix(gateway) + "down/" + channel.level();
    }

    /** What a gateway subscribes to, to hear everything the central tells it. */
    public static String allDown(GatewayId gateway) {
        return prefix(gateway) + "down/+";
    }

    /** Reads a topic that a gateway published on; nothing when it is none of ours. */
    public static Optional<Up> parseUp(String topic) {
        String[] levels = topic.split("/", -1);
        if (levels.length != 5 || !levels[0].equals(ROOT) || !levels[1].equals(VERSION) || !levels[3].equals("up")) {
            return Optional.empty();
        }
        return Arrays.stream(UpChannel.values())
                .filter(channel -> channel.level().equals(levels[4]))
                .findFirst()
                .flatMap(channel -> gateway(levels[2]).map(gateway -> new Up(gateway, channel)));
    }

    /** Reads a topic that the central published on for this gateway; nothing when it is none of ours. */
    public static Optional<DownChannel> parseDown(GatewayId gateway, String topic) {
        return Arrays.stream(DownChannel.values())
                .filter(channel -> down(gateway, channel).equals(topic))
                .findFirst();
    }

    private static Optional<GatewayId> gateway(String level) {
        try {
            return Optional.of(new GatewayId(level));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static String prefix(GatewayId gateway) {
        return ROOT + "/" + VERSION + "/" + gateway + "/";
    }
}
