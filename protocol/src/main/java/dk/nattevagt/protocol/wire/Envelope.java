package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.message.RefusalReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The CloudEvents 1.0 envelope in JSON, structured mode. */
final class Envelope {
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Envelope() {}

    static Fields read(byte[] payload) {
        if (payload.length > MessageCodec.MAX_BYTES) {
            throw new RefusedException(RefusalReason.TOO_LARGE,
                    "the message is larger than %d bytes".formatted(MessageCodec.MAX_BYTES));
        }
        Fields fields = new Fields("", parse(payload));
        if (!fields.text("specversion").equals("1.0")) {
            throw new RefusedException(RefusalReason.BAD_FIELD, "field specversion: must be 1.0");
        }
        return fields;
    }

    private static JsonNode parse(byte[] payload) {
        try {
            // Decoded here, strictly: the parser would guess at UTF-16 and UTF-32 too.
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload));
            JsonNode node = JSON.readTree(text.toString());
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException notJson) {
            // The parser's own message may quote the payload: it stays here.
        }
        throw new RefusedException(RefusalReason.NOT_JSON, "the message is not one JSON object in UTF-8");
    }

    static ObjectNode write(String id, String type, String source, @Nullable Instant time) {
        ObjectNode node = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("type", type)
                .put("source", source);
        if (time != null) {
            node.put("time", time.toString());
        }
        return node.put("datacontenttype", "application/json");
    }

    static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values can always be written", impossible);
        }
    }
}
