package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.owntracks.OwnTracks;
import dk.nattevagt.gateway.scaip.Scaip;
import dk.nattevagt.gateway.tracker.Gt06;
import dk.nattevagt.gateway.tracker.H02;
import dk.nattevagt.gateway.tracker.Teltonika;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Every protocol {@code decode} knows, by name. */
final class FrameReaders {
    private static final Map<String, Supplier<FrameReader>> BY_NAME = new TreeMap<>(Map.of(
            "gt06", () -> new TrackerFrames(new Gt06()),
            "teltonika", () -> new TrackerFrames(new Teltonika()),
            "h02", () -> new TrackerFrames(new H02()),
            "owntracks", () -> line -> List.of(Decoded.of(ownTracks(line))),
            "zigbee2mqtt", () -> line -> List.of(zigbee(line)),
            "scaip", () -> line -> List.of(Decoded.of(Scaip.read(utf8(line))))));

    private FrameReaders() {}

    static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<FrameReader> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }

    /** A payload, or what a technician copies from a broker: the topic, a space, the payload. */
    private static FrameReading ownTracks(String line) {
        int space = line.indexOf(' ');
        return line.startsWith("owntracks/") && space > 0
                ? Addressed.by(OwnTracks.address(line.substring(0, space)).map(DeviceAddress::value).orElse(null),
                        OwnTracks.read(utf8(line.substring(space))))
                : OwnTracks.read(utf8(line));
    }

    /** The same with {@code zigbee2mqtt/friendly name}, whose name may hold spaces: the payload begins at its brace. */
    private static Decoded zigbee(String line) {
        int brace = line.indexOf('{');
        String topic = "zigbee2mqtt/";
        if (!line.startsWith(topic) || brace <= topic.length()) {
            return ZigbeePayloads.read(line);
        }
        Decoded decoded = ZigbeePayloads.read(line.substring(brace));
        String name = line.substring(topic.length(), brace).strip();
        return new Decoded(Addressed.by(name, decoded.reading()), decoded.notes());
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
