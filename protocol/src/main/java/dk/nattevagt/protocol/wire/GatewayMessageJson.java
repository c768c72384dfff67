package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gateway messages as JSON. */
final class GatewayMessageJson {
    static final String ALARM_RAISED = "dk.nattevagt.alarm.raised";
    static final String DEVICE_REPORTED = "dk.nattevagt.device.reported";
    static final String HEARTBEAT = "dk.nattevagt.gateway.heartbeat";

    private GatewayMessageJson() {}

    static UpChannel channel(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised _ -> UpChannel.ALARM;
            case DeviceReported _ -> UpChannel.DEVICE;
            case Heartbeat _ -> UpChannel.HEARTBEAT;
        };
    }

    static GatewayMessage read(UpChannel channel, Fields fields) {
        EventKey key = new EventKey(fields.parsed("source", EventSource::parse), fields.parsed("id", EventId::new));
        String type = fields.text("type");
        Instant time = fields.optionalTime("time");
        GatewayMessage message = switch (type) {
            case ALARM_RAISED -> alarmRaised(key, time, fields.object("data"));
            case DEVICE_REPORTED -> deviceReported(key, time, fields.object("data"));
            case HEARTBEAT -> heartbeat(key, time, fields.object("data"));
            default -> throw new RefusedException(RefusalReason.UNKNOWN_TYPE, "field type: no such message type");
        };
        if (channel(message) != channel) {
            throw new RefusedException(RefusalReason.WRONG_TOPIC,
                    "a %s does not belong on up/%s".formatted(type, channel.level()));
        }
        return message;
    }

    private static AlarmRaised alarmRaised(EventKey key, @Nullable Instant time, Fields data) {
        Cause cause = Cause.ofWireName(data.text("cause")).orElseThrow(
                () -> new RefusedException(RefusalReason.UNKNOWN_CAUSE, "field data.cause: no such cause"));
        Long heldMs = data.optionalNumber("heldMs");
        return new AlarmRaised(key, time, cause, mark(data), heldMs == null ? null : Duration.ofMillis(heldMs));
    }

    private static DeviceReported deviceReported(EventKey key, @Nullable Instant time, Fields data) {
        DeviceCondition condition = DeviceCondition.ofWireName(data.text("condition")).orElseThrow(
                () -> new RefusedException(RefusalReason.BAD_FIELD, "field data.condition: no such condition"));
        return new DeviceReported(key, time, condition, mark(data));
    }

    private static Heartbeat heartbeat(EventKey key, @Nullable Instant time, Fields data) {
        String version = data.text("version");
        if (version.isEmpty() || version.length() > 64) {
            throw new RefusedException(RefusalReason.BAD_FIELD, "field data.version: must be 1-64 characters");
        }
        return new Heartbeat(key, time, version, data.number("outboxDepth"), mark(data));
    }

    private static @Nullable BootMark mark(Fields data) {
        String boot = data.optionalText("boot");
        Long sequence = data.optionalNumber("sequence");
        Long uptimeMs = data.optionalNumber("uptimeMs");
        if (boot == null || sequence == null || uptimeMs == null) {
            return null;
        }
        return data.make("boot", () -> new BootMark(boot, sequence, uptimeMs));
    }

    static ObjectNode write(GatewayMessage message) {
        EventKey key = message.key();
        ObjectNode node = Envelope.write(key.id().value(), type(message), key.source().toString(), message.time());
        ObjectNode data = node.putObject("data");
        switch (message) {
            case AlarmRaised alarm -> {
                data.put("cause", alarm.cause().wireName());
                Duration held = alarm.held();
                if (held != null) {
                    data.put("heldMs", held.toMillis());
                }
                putMark(data, alarm.mark());
            }
            case DeviceReported report -> {
                data.put("condition", report.condition().wireName());
                putMark(data, report.mark());
            }
            case Heartbeat heartbeat -> {
                data.put("version", heartbeat.version()).put("outboxDepth", heartbeat.outboxDepth());
                putMark(data, heartbeat.mark());
            }
        }
        return node;
    }

    private static String type(GatewayMessage message) {
        return switch (message) {
            case AlarmRaised _ -> ALARM_RAISED;
            case DeviceReported _ -> DEVICE_REPORTED;
            case Heartbeat _ -> HEARTBEAT;
        };
    }

    private static void putMark(ObjectNode data, @Nullable BootMark mark) {
        if (mark != null) {
            data.put("boot", mark.boot()).put("sequence", mark.sequence()).put("uptimeMs", mark.uptimeMs());
        }
    }
}
