package dk.nattevagt.protocol.wire;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Refusal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Messages to bytes and back: CloudEvents 1.0 JSON as the AsyncAPI document beside this package describes it. Unknown
 * fields are passed over, so that a newer peer can say more. No byte sequence makes it throw.
 */
public final class MessageCodec {
    /** The largest payload that is read; a longer one is refused as {@code too-large}. */
    public static final int MAX_BYTES = 16_384;

    private MessageCodec() {}

    /** Reads what a gateway sent on this channel. */
    public static Decoded<GatewayMessage> decode(UpChannel channel, byte[] payload) {
        return decode(payload, fields -> GatewayMessageReader.read(channel, fields));
    }

    /** Reads what the central sent. */
    public static Decoded<CentralMessage> decode(byte[] payload) {
        return decode(payload, CentralMessageJson::read);
    }

    /** The channel this message belongs on. */
    public static UpChannel channel(GatewayMessage message) {
        return MessageTypes.channel(message);
    }

    /** The channel this message belongs on. */
    public static DownChannel channel(CentralMessage message) {
        return CentralMessageJson.channel(message);
    }

    /** A gateway's message as bytes. */
    public static byte[] encode(GatewayMessage message) {
        return Envelope.bytes(GatewayMessageWriter.write(message));
    }

    /** The central's message as bytes, under an id of its own. */
    public static byte[] encode(CentralMessage message, EventId id, Instant time) {
        return Envelope.bytes(CentralMessageJson.write(message, id, time));
    }

    private static <M> Decoded<M> decode(byte[] payload, Function<Fields, M> reader) {
        EventId readSoFar = null;
        try {
            Fields fields = Envelope.read(payload);
            readSoFar = idIfReadable(fields);
            return new Decoded.Message<>(reader.apply(fields));
        } catch (RefusedException refused) {
            return new Decoded.Refused<>(new Refusal(readSoFar, refused.reason, String.valueOf(refused.getMessage())));
        }
    }

    private static @Nullable EventId idIfReadable(Fields fields) {
        try {
            return fields.parsed("id", EventId::new);
        } catch (RefusedException unreadable) {
            return null;
        }
    }
}
