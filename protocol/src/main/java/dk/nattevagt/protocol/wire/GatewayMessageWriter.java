package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.TechnicalReported;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gateway messages to JSON. What is not known is left out. */
final class GatewayMessageWriter {
    private GatewayMessageWriter() {}

    static ObjectNode write(GatewayMessage message) {
        EventKey key = message.key();
        ObjectNode node = Envelope.write(key.id().value(), MessageTypes.type(message), key.source().toString(),
                message.time());
        ObjectNode data = node.putObject("data");
        switch (message) {
            case AlarmRaised alarm -> put(data, alarm);
            case DeviceReported report -> {
                data.put("condition", report.condition().wireName());
                put(data, report.mark());
            }
            case DeviceListed listed -> put(data, listed);
            case TechnicalReported report -> {
                data.put("trouble", report.trouble().wireName()).put("present", report.present());
                put(data, report.mark());
            }
            case LockReported report -> put(data, report);
            case LockAnswered answered -> {
                data.put("order", answered.order().value()).put("answer", answered.answer().wireName());
                put(data, answered.mark());
            }
            case CodeEntered entered -> {
                data.put("answer", entered.answer().wireName())
                        .put("shift", entered.shift())
                        .put("slot", entered.slot());
                put(data, entered.mark());
            }
            case PositionReported report -> put(data, report);
            case Heartbeat heartbeat -> put(data, heartbeat);
        }
        data.properties().removeIf(field -> field.getValue().isNull());
        return node;
    }

    private static void put(ObjectNode data, AlarmRaised alarm) {
        data.put("cause", alarm.cause().wireName());
        Duration held = alarm.held();
        if (held != null) {
            data.put("heldMs", held.toMillis());
        }
        if (alarm.test()) {
            data.put("test", true);
        }
        put(data, alarm.mark());
    }

    private static void put(ObjectNode data, DeviceListed listed) {
        DeviceEntry entry = listed.entry();
        Instant provenAt = listed.provenAt();
        data.put("kind", entry.kind().wireName())
                .put("name", entry.name())
                .put("room", entry.room())
                .put("model", entry.model())
                .put("mounted", listed.mounted())
                .put("provenAt", provenAt == null ? null : provenAt.toString());
        put(data, listed.mark());
    }

    private static void put(ObjectNode data, LockReported report) {
        LockCommand commanded = report.commanded();
        data.put("bolt", report.bolt().wireName())
                .put("commanded", commanded == null ? null : commanded.wireName());
        put(data, report.mark());
    }

    private static void put(ObjectNode data, PositionReported report) {
        Fix fix = report.fix();
        Place place = fix.place();
        if (place != null) {
            data.putObject("place").put("latitude", place.latitude()).put("longitude", place.longitude());
        }
        data.put("accuracyM", fix.accuracyM())
                .put("valid", fix.valid())
                .put("speedKmh", fix.speedKmh())
                .put("order", report.order().wireName())
                .put("batteryPercent", report.batteryPercent())
                .put("charging", report.charging());
        put(data, report.mark());
    }

    private static void put(ObjectNode data, Heartbeat heartbeat) {
        GatewayHealth health = heartbeat.health();
        data.put("version", heartbeat.version())
                .put("outboxDepth", heartbeat.outboxDepth())
                .put("diskFreeMb", health.diskFreeMb())
                .put("temperatureC", health.temperatureC())
                .put("clockOffsetMs", health.clockOffsetMs())
                .put("deviceDigest", health.deviceDigest())
                .put("uplink", health.uplink());
        put(data, heartbeat.mark());
    }

    private static void put(ObjectNode data, @Nullable BootMark mark) {
        if (mark != null) {
            data.put("boot", mark.boot()).put("sequence", mark.sequence()).put("uptimeMs", mark.uptimeMs());
        }
    }
}
