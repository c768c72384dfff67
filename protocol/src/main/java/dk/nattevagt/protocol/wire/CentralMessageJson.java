package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import dk.nattevagt.protocol.message.ReportOften;
import dk.nattevagt.protocol.message.Signature;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The central's messages as JSON. */
final class CentralMessageJson {
    static final String RECEIPT = "dk.nattevagt.receipt";
    static final String REFUSAL = "dk.nattevagt.refusal";
    static final String PROGRESS = "dk.nattevagt.progress";
    static final String HEARTBEAT_HEARD = "dk.nattevagt.heartbeat.heard";
    static final String LOCK_ORDERED = "dk.nattevagt.lock.ordered";
    static final String REPORTING = "dk.nattevagt.tracker.reporting";
    private static final String SOURCE = "/central";

    private CentralMessageJson() {}

    static DownChannel channel(CentralMessage message) {
        return switch (message) {
            case Receipt _,Refusal _ -> DownChannel.RECEIPT;
            case Progress _ -> DownChannel.PROGRESS;
            case HeartbeatHeard _,ReportOften _ -> DownChannel.CONFIG;
            case SignedLockOrder _ -> DownChannel.LOCK;
        };
    }

    static CentralMessage read(Fields fields) {
        Fields data = fields.object("data");
        return switch (fields.text("type")) {
            case RECEIPT -> receipt(data);
            case REFUSAL -> refusal(data);
            case PROGRESS -> progress(data);
            case HEARTBEAT_HEARD -> new HeartbeatHeard(data.parsed("event", EventId::new), data.time("centralTime"),
                    data.optionalText("deviceDigest"), signature(data, data.optionalText("signature")));
            case LOCK_ORDERED -> new SignedLockOrder(order(data), data.parsed("signature", Signature::new));
            case REPORTING -> new ReportOften(data.parsed("device", DeviceId::new),
                    data.integer("everySeconds", ReportOften.SHORTEST_S, ReportOften.LONGEST_S),
                    data.integer("forSeconds", 0, ReportOften.LONGEST_WHILE_S));
            default -> throw new RefusedException(RefusalReason.UNKNOWN_TYPE, "field type: no such message type");
        };
    }

    private static Receipt receipt(Fields data) {
        EventKey event = new EventKey(data.parsed("source", EventSource::parse), data.parsed("event", EventId::new));
        String alarm = data.optionalText("alarm");
        return new Receipt(event, alarm == null ? null : data.make("alarm", () -> new AlarmId(alarm)));
    }

    private static Refusal refusal(Fields data) {
        String event = data.optionalText("event");
        RefusalReason reason = RefusalReason.ofWireName(data.text("refused")).orElse(RefusalReason.BAD_FIELD);
        return new Refusal(event == null ? null : data.make("event", () -> new EventId(event)), reason,
                data.text("reason"));
    }

    private static Progress progress(Fields data) {
        ProgressStage stage = ProgressStage.ofWireName(data.text("stage")).orElseThrow(
                () -> new RefusedException(RefusalReason.BAD_FIELD, "field data.stage: no such stage"));
        return new Progress(data.parsed("alarm", AlarmId::new), stage);
    }

    private static @Nullable Signature signature(Fields data, @Nullable String text) {
        return text == null ? null : data.make("signature", () -> new Signature(text));
    }

    private static LockOrder order(Fields data) {
        OrderId id = data.parsed("order", OrderId::new);
        long number = data.number("number");
        GatewayId gateway = data.parsed("gateway", GatewayId::new);
        DeviceId lock = data.parsed("lock", DeviceId::new);
        AlarmId alarm = data.parsed("alarm", AlarmId::new);
        String responder = data.text("responder");
        LockCommand command = data.word("command", LockCommand::ofWireName);
        Instant issuedAt = data.time("issuedAt");
        Instant expiresAt = data.time("expiresAt");
        return data.make("order", () -> new LockOrder(id, number, gateway, lock, alarm, responder, command, issuedAt,
                expiresAt));
    }

    static ObjectNode write(CentralMessage message, EventId id, Instant time) {
        return switch (message) {
            case Receipt receipt -> {
                ObjectNode node = Envelope.write(id.value(), RECEIPT, SOURCE, time);
                ObjectNode data = node.putObject("data")
                        .put("event", receipt.event().id().value())
                        .put("source", receipt.event().source().toString());
                AlarmId alarm = receipt.alarm();
                if (alarm != null) {
                    data.put("alarm", alarm.value());
                }
                yield node;
            }
            case Refusal refusal -> {
                ObjectNode node = Envelope.write(id.value(), REFUSAL, SOURCE, time);
                ObjectNode data = node.putObject("data");
                EventId event = refusal.event();
                if (event != null) {
                    data.put("event", event.value());
                }
                data.put("refused", refusal.reason().wireName()).put("reason", refusal.explanation());
                yield node;
            }
            case Progress progress -> {
                ObjectNode node = Envelope.write(id.value(), PROGRESS, SOURCE, time);
                node.putObject("data")
                        .put("alarm", progress.alarm().value())
                        .put("stage", progress.stage().wireName());
                yield node;
            }
            case HeartbeatHeard heard -> {
                ObjectNode node = Envelope.write(id.value(), HEARTBEAT_HEARD, SOURCE, time);
                ObjectNode data = node.putObject("data")
                        .put("event", heard.heartbeat().value())
                        .put("centralTime", heard.centralTime().toString());
                String digest = heard.deviceDigest();
                if (digest != null) {
                    data.put("deviceDigest", digest);
                }
                Signature signature = heard.signature();
                if (signature != null) {
                    data.put("signature", signature.value());
                }
                yield node;
            }
            case ReportOften often -> {
                ObjectNode node = Envelope.write(id.value(), REPORTING, SOURCE, time);
                node.putObject("data")
                        .put("device", often.tracker().value())
                        .put("everySeconds", often.everySeconds())
                        .put("forSeconds", often.forSeconds());
                yield node;
            }
            case SignedLockOrder signed -> {
                ObjectNode node = Envelope.write(id.value(), LOCK_ORDERED, SOURCE, time);
                LockOrder order = signed.order();
                node.putObject("data")
                        .put("order", order.id().value())
                        .put("number", order.number())
                        .put("gateway", order.gateway().value())
                        .put("lock", order.lock().value())
                        .put("alarm", order.alarm().value())
                        .put("responder", order.responder())
                        .put("command", order.command().wireName())
                        .put("issuedAt", order.issuedAt().toString())
                        .put("expiresAt", order.expiresAt().toString())
                        .put("signature", signed.signature().value());
                yield node;
            }
        };
    }
}
