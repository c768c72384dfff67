package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.Place;
import dk.nattevagt.protocol.message.PositionReported;
import dk.nattevagt.protocol.message.RefusalReason;
import dk.nattevagt.protocol.message.TechnicalReported;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gateway messages from JSON. */
final class GatewayMessageReader {
    private final EventKey key;
    private final @Nullable Instant time;
    private final Fields data;

    private GatewayMessageReader(EventKey key, @Nullable Instant time, Fields data) {
        this.key = key;
        this.time = time;
        this.data = data;
    }

    static GatewayMessage read(UpChannel channel, Fields fields) {
        EventKey key = new EventKey(fields.parsed("source", EventSource::parse), fields.parsed("id", EventId::new));
        String type = fields.text("type");
        Instant time = fields.optionalTime("time");
        GatewayMessage message = new GatewayMessageReader(key, time, fields.object("data")).read(type);
        if (MessageTypes.channel(message) != channel) {
            throw new RefusedException(RefusalReason.WRONG_TOPIC,
                    "a %s does not belong on up/%s".formatted(type, channel.level()));
        }
        return message;
    }

    private GatewayMessage read(String type) {
        return switch (type) {
            case MessageTypes.ALARM_RAISED -> alarmRaised();
            case MessageTypes.DEVICE_REPORTED -> new DeviceReported(key, time,
                    data.word("condition", DeviceCondition::ofWireName), mark());
            case MessageTypes.DEVICE_LISTED -> new DeviceListed(key, time, entry(), data.flag("mounted"),
                    data.optionalTime("provenAt"), mark());
            case MessageTypes.TECHNICAL_REPORTED -> new TechnicalReported(key, time,
                    data.word("trouble", Trouble::ofWireName), data.flag("present"), mark());
            case MessageTypes.LOCK_REPORTED -> new LockReported(key, time, data.word("bolt", BoltState::ofWireName),
                    data.optionalWord("commanded", LockCommand::ofWireName), mark());
            case MessageTypes.LOCK_ANSWERED -> new LockAnswered(key, time, data.parsed("order", OrderId::new),
                    data.word("answer", OrderAnswer::ofWireName), mark());
            case MessageTypes.CODE_ENTERED -> codeEntered();
            case MessageTypes.POSITION_REPORTED -> new PositionReported(key, time, fix(),
                    data.word("order", FixOrder::ofWireName), data.optionalInteger("batteryPercent", 0, 100),
                    data.has("charging") ? data.flag("charging") : null, mark());
            case MessageTypes.HEARTBEAT -> heartbeat();
            default -> throw new RefusedException(RefusalReason.UNKNOWN_TYPE, "field type: no such message type");
        };
    }

    private AlarmRaised alarmRaised() {
        Cause cause = Cause.ofWireName(data.text("cause")).orElseThrow(
                () -> new RefusedException(RefusalReason.UNKNOWN_CAUSE, "field data.cause: no such cause"));
        Long heldMs = data.optionalNumber("heldMs");
        return new AlarmRaised(key, time, cause, mark(), heldMs == null ? null : Duration.ofMillis(heldMs),
                data.optionalFlag("test"));
    }

    private CodeEntered codeEntered() {
        CodeAnswer answer = data.word("answer", CodeAnswer::ofWireName);
        String shift = data.optionalText("shift", 16);
        Integer slot = data.optionalInteger("slot", 0, 99);
        return data.make("shift", () -> new CodeEntered(key, time, answer, shift, slot, mark()));
    }

    private DeviceEntry entry() {
        return new DeviceEntry(data.word("kind", DeviceKind::ofWireName), data.optionalText("name", 64),
                data.optionalText("room", 64), data.optionalText("model", 64));
    }

    private Fix fix() {
        Double accuracyM = data.optionalDecimal("accuracyM", 0, Fix.LARGEST_ACCURACY_M);
        Double speedKmh = data.optionalDecimal("speedKmh", 0, Fix.HIGHEST_SPEED_KMH);
        Fields place = data.optionalObject("place");
        return new Fix(place == null ? null : place(place), accuracyM, data.flag("valid"), speedKmh);
    }

    private static Place place(Fields place) {
        return new Place(place.decimal("latitude", -90, 90), place.decimal("longitude", -180, 180));
    }

    private Heartbeat heartbeat() {
        String version = data.text("version");
        if (version.isEmpty() || version.length() > 64) {
            throw new RefusedException(RefusalReason.BAD_FIELD, "field data.version: must be 1-64 characters");
        }
        return new Heartbeat(key, time, version, data.number("outboxDepth"), health(), mark());
    }

    private GatewayHealth health() {
        String digest = data.optionalText("deviceDigest");
        Integer temperatureC = data.optionalInteger("temperatureC", -100, 200);
        Integer uplink = data.optionalInteger("uplink", 1, 9);
        Long diskFreeMb = data.optionalNumber("diskFreeMb");
        Long clockOffsetMs = data.optionalNumber("clockOffsetMs", Long.MIN_VALUE);
        return data.make("deviceDigest",
                () -> new GatewayHealth(diskFreeMb, temperatureC, clockOffsetMs, digest, uplink));
    }

    private @Nullable BootMark mark() {
        String boot = data.optionalText("boot");
        Long sequence = data.optionalNumber("sequence");
        Long uptimeMs = data.optionalNumber("uptimeMs");
        if (boot == null || sequence == null || uptimeMs == null) {
            return null;
        }
        return data.make("boot", () -> new BootMark(boot, sequence, uptimeMs));
    }
}
