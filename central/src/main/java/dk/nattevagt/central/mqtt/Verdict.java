package dk.nattevagt.central.mqtt;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import dk.nattevagt.protocol.wire.Decoded;
import dk.nattevagt.protocol.wire.MessageCodec;
import dk.nattevagt.protocol.wire.Topics;
import dk.nattevagt.protocol.wire.UpChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a publish may be taken in: a gateway speaks only for itself, on the topics there are. Pure. */
final class Verdict {
    private Verdict() {}

    /** Judges what this gateway published. */
    static Decoded<GatewayMessage> on(GatewayId gateway, String topic, byte[] payload) {
        Optional<Topics.Up> up = Topics.parseUp(topic);
        if (up.isEmpty()) {
            return refused(payload, RefusalReason.UNKNOWN_TOPIC, "no message is defined for this topic");
        }
        if (!up.get().gateway().equals(gateway)) {
            return refused(payload, RefusalReason.FOREIGN_GATEWAY, "the topic belongs to another gateway");
        }
        return ownOnly(gateway, MessageCodec.decode(up.get().channel(), payload));
    }

    private static Decoded<GatewayMessage> ownOnly(GatewayId gateway, Decoded<GatewayMessage> decoded) {
        return switch (decoded) {
            case Decoded.Message<GatewayMessage>(GatewayMessage message) when !message.key().gateway()
                    .equals(gateway) ->
                new Decoded.Refused<>(new Refusal(message.key().id(), RefusalReason.FOREIGN_GATEWAY,
                        "field source: belongs to another gateway"));
            case Decoded.Message<GatewayMessage> own -> own;
            case Decoded.Refused<GatewayMessage> refused -> refused;
        };
    }

    private static Decoded<GatewayMessage> refused(byte[] payload, RefusalReason reason, String explanation) {
        return new Decoded.Refused<>(new Refusal(idIn(payload), reason, explanation));
    }

    /** The sender wants to know which of its events was refused, even where the topic alone decides. */
    private static @Nullable EventId idIn(byte[] payload) {
        return switch (MessageCodec.decode(UpChannel.ALARM, payload)) {
            case Decoded.Message<GatewayMessage>(GatewayMessage message) -> message.key().id();
            case Decoded.Refused<GatewayMessage>(Refusal refusal) -> refusal.event();
        };
    }
}
