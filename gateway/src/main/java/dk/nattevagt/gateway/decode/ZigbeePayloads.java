package dk.nattevagt.gateway.decode;

import dk.nattevagt.gateway.device.FrameReading;
import dk.nattevagt.gateway.device.FrameRefusal;
import dk.nattevagt.gateway.zigbee.ZigbeeMapping;
import dk.nattevagt.gateway.zigbee.ZigbeePayload;
import dk.nattevagt.gateway.zigbee.ZigbeeReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Payloads of Zigbee2MQTT, read by the built-in mapping. */
final class ZigbeePayloads {
    private static final ZigbeeMapping STANDARD = ZigbeeMapping.standard();

    private ZigbeePayloads() {}

    static Decoded read(String json) {
        return switch (ZigbeePayload.read(json.getBytes(StandardCharsets.UTF_8), STANDARD)) {
            case ZigbeeReading.Report(var report, var unreadable, var uncounted) -> new Decoded(FrameReading.of(report),
                    Stream.concat(unreadable.stream().map(property -> "unreadable: " + property),
                            uncounted.stream().map(action -> "counts as nothing: " + action)).toList());
            case ZigbeeReading.Refused(String reason) -> new Decoded(
                    new FrameReading.Refused(reason.equals("too long") ? FrameRefusal.TOO_LONG : FrameRefusal.NOT_JSON),
                    List.of(reason));
            case ZigbeeReading.Nothing() -> Decoded.of(new FrameReading.Nothing("says nothing"));
        };
    }
}
