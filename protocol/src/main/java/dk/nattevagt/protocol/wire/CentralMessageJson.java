package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.HeartbeatHeard;
import dk.nattevagt.protocol.message.Progress;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import java.time.Instant;

/** The central's messages as JSON. */
final class CentralMessageJson {
    static final String RECEIPT = "dk.nattevagt.receipt";
    static final String REFUSAL = "dk.nattevagt.refusal";
    static final String PROGRESS = "dk.nattevagt.progress";
    static final String HEARTBEAT_HEARD = "dk.nattevagt.heartbeat.heard";
    private static final String SOURCE = "/central";

    private CentralMessageJson() {}

    static DownChannel channel(CentralMessage message) {
        return switch (message) {
            case Receipt _,Refusal _ -> DownChannel.RECEIPT;
            case Progress _ -> DownChannel.PROGRESS;
            case HeartbeatHeard _ -> DownChannel.CONFIG;
        };
    }

    static CentralMessage read(Fields fields) {
        Fields data = fields.object("data");
        return switch (fields.text("type")) {
            case RECEIPT -> receipt(data);
            case REFUSAL -> refusal(data);
            case PROGRESS -> progress(data);
            case HEARTBEAT_HEARD -> new HeartbeatHeard(data.parsed("event", EventId::new), data.time("centralTime"),
                    data.optionalText("deviceDigest"));
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
                yield node;
            }
        };
    }
}
