package dk.nattevagt.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of message as the code writes it.
 *
 * @param full with everything optional
 * @param bare with nothing optional
 * @param up from gateway to central
 */
record Kind(String name, String channel, JsonNode full, JsonNode bare, boolean up) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventId ID = new EventId("e-1");
    private static final Instant TIME = Instant.parse("2026-11-21T02:13:45.123Z");

    static Stream<Kind> ofGateways() {
        List<GatewayMessage> full = Samples.full().gatewayMessages();
        List<GatewayMessage> bare = Samples.bare().gatewayMessages();
        return IntStream.range(0, full.size()).mapToObj(i -> new Kind(full.get(i).getClass().getSimpleName(),
                MessageCodec.channel(full.get(i)).name(), tree(MessageCodec.encode(full.get(i))),
                tree(MessageCodec.encode(bare.get(i))), true));
    }

    static Stream<Kind> ofTheCentral() {
        List<CentralMessage> full = Samples.full().centralMessages();
        List<CentralMessage> bare = Samples.bare().centralMessages();
        return IntStream.range(0, full.size()).mapToObj(i -> new Kind(full.get(i).getClass().getSimpleName(),
                MessageCodec.channel(full.get(i)).name(), tree(MessageCodec.encode(full.get(i), ID, TIME)),
                tree(MessageCodec.encode(bare.get(i), ID, TIME)), false));
    }

    boolean decodes(JsonNode payload) {
        return decoded(payload) instanceof Decoded.Message<?>;
    }

    private Decoded<?> decoded(JsonNode payload) {
        byte[] bytes = payload.toString().getBytes(StandardCharsets.UTF_8);
        return up ? MessageCodec.decode(UpChannel.valueOf(channel), bytes) : MessageCodec.decode(bytes);
    }

    /** What the code makes of the payload, written by the code. */
    JsonNode writtenAgain(JsonNode payload) {
        if (!(decoded(payload) instanceof Decoded.Message<?>(var message))) {
            throw new AssertionError("it does not decode: " + payload);
        }
        ObjectNode again = (ObjectNode) switch (message) {
            case GatewayMessage fromGateway -> tree(MessageCodec.encode(fromGateway));
            case CentralMessage fromCentral -> tree(MessageCodec.encode(fromCentral,
                    new EventId(payload.get("id").asText()), Instant.parse(payload.get("time").asText())));
            default -> throw new AssertionError("no message: " + message);
        };
        if (!payload.has("datacontenttype")) {
            again.remove("datacontenttype");
        }
        return again;
    }

    /** The paths of all fields, such as {@code /data/cause}. */
    static Set<String> paths(JsonNode node) {
        return node.propertyStream()
                .flatMap(field -> Stream.concat(Stream.of("/" + field.getKey()),
                        paths(field.getValue()).stream().map(path -> "/" + field.getKey() + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
