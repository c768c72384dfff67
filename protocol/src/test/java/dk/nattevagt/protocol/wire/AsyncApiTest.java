package dk.nattevagt.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.ProgressStage;
import dk.nattevagt.protocol.message.RefusalReason;
import dk.nattevagt.protocol.message.Trouble;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document says what the code does, no more and no less. */
class AsyncApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AsyncApi API = new AsyncApi();
    private static final GatewayId GATEWAY = new GatewayId("gw-0001");

    static Stream<Kind> kinds() {
        return Stream.concat(up(), down());
    }

    static Stream<Kind> up() {
        return Kind.ofGateways();
    }

    static Stream<Kind> down() {
        return Kind.ofTheCentral();
    }

    @Test
    void its_channels_are_the_topics_of_the_code() {
        Map<String, String> inCode = new LinkedHashMap<>();
        for (UpChannel channel : UpChannel.values()) {
            inCode.put(channel.level(), Topics.up(GATEWAY, channel).replace("gw-0001", "{gateway}"));
        }
        for (DownChannel channel : DownChannel.values()) {
            inCode.put(key(channel.level(), false), Topics.down(GATEWAY, channel).replace("gw-0001", "{gateway}"));
        }
        Map<String, String> inDocument = new LinkedHashMap<>();
        API.channels().propertyStream()
                .forEach(channel -> inDocument.put(channel.getKey(), channel.getValue().get("address").asText()));
        assertThat(inDocument).isEqualTo(inCode);
    }

    /** Both directions speak of locks: the document has to tell the two apart. */
    private static String key(String level, boolean up) {
        return level.equals("lock") && !up ? "downLock" : level;
    }

    @Test
    void its_messages_are_the_messages_of_the_code_each_on_its_channel() {
        Set<String> inCode = kinds()
                .map(kind -> key(kind.channel().toLowerCase(Locale.ROOT), kind.up()) + " " + kind.name())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inDocument = API.channels().propertyStream()
                .flatMap(channel -> channel.getValue().get("messages").propertyStream()
                        .peek(message -> assertThat(API.resolved(message.getValue()))
                                .isSameAs(API.messages().get(message.getKey())))
                        .map(message -> channel.getKey() + " " + message.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inDocument).isEqualTo(inCode);
        assertThat(API.messages().propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(kinds().map(Kind::name).toList());
    }

    @Test
    void its_operations_say_who_sends_on_every_channel() {
        Set<String> inDocument = API.document.get("operations").valueStream()
                .map(operation -> operation.get("action").asText() + " "
                        + API.resolved(operation.get("channel")).get("address").asText())
                .collect(Collectors.toSet());
        Set<String> inCode = API.channels().valueStream().map(channel -> channel.get("address").asText())
                .map(address -> (address.contains("/up/") ? "receive " : "send ") + address)
                .collect(Collectors.toSet());
        assertThat(inDocument).isEqualTo(inCode);
        assertThat(API.document.get("operations").valueStream())
                .allSatisfy(operation -> assertThat(API.resolved(operation.get("bindings")).at("/mqtt/qos").asInt())
                        .isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_fields_are_the_fields_the_code_writes(Kind kind) {
        assertThat(API.fields(API.schema(kind.name())).keySet()).isEqualTo(Kind.paths(kind.full()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_code_writes_fits_its_schema(Kind kind) {
        for (JsonNode written : List.of(kind.full(), kind.bare())) {
            API.fields(API.schema(kind.name())).forEach((path, schema) -> {
                JsonNode value = written.at(path);
                assertThat(value.isMissingNode() || AsyncApi.allows(schema, value)).as("%s %s", path, value).isTrue();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("up")
    void a_field_the_document_requires_is_one_the_code_cannot_do_without(Kind kind) {
        Set<String> required = API.required(API.schema(kind.name())).collect(Collectors.toSet());
        for (String path : Kind.paths(kind.full())) {
            ObjectNode without = kind.full().deepCopy();
            ((ObjectNode) without.at(parent(path))).remove(last(path));
            assertThat(kind.decodes(without)).as("without %s", path).isEqualTo(!required.contains(path));
        }
    }

    @ParameterizedTest
    @MethodSource("down")
    void a_field_the_document_promises_is_one_the_code_always_writes(Kind kind) {
        Set<String> required = API.required(API.schema(kind.name())).collect(Collectors.toSet());
        assertThat(required).isEqualTo(Kind.paths(kind.bare()));
    }

    @ParameterizedTest
    @MethodSource("up")
    void a_value_the_document_allows_is_one_the_code_reads_and_no_other(Kind kind) {
        API.fields(API.schema(kind.name())).forEach((path, schema) -> candidates(schema).forEach(value -> {
            ObjectNode changed = kind.full().deepCopy();
            ((ObjectNode) changed.at(parent(path))).set(last(path), value);
            assertThat(kind.decodes(changed)).as("%s = %.200s", path, value).isEqualTo(AsyncApi.allows(schema, value));
        }));
    }

    @ParameterizedTest
    @MethodSource("down")
    void a_value_the_document_allows_the_central_is_one_a_gateway_reads(Kind kind) {
        API.fields(API.schema(kind.name())).forEach((path, schema) -> candidates(schema)
                .filter(value -> AsyncApi.allows(schema, value))
                .forEach(value -> {
                    ObjectNode changed = kind.full().deepCopy();
                    ((ObjectNode) changed.at(parent(path))).set(last(path), value);
                    assertThat(kind.decodes(changed)).as("%s = %.200s", path, value).isTrue();
                }));
    }

    /** Values of the right type, on both sides of every limit the document could name. */
    private static Stream<JsonNode> candidates(JsonNode schema) {
        if (schema.get("type").asText().equals("integer")) {
            return Stream.of("-9223372036854775809", "-9223372036854775808", "-101", "-100", "-1", "0", "1", "9", "10",
                    "100", "101", "200", "201", "3600", "3601", "86400", "86401", "9223372036854775807",
                    "9223372036854775808")
                    .map(number -> JSON.getNodeFactory().numberNode(new BigInteger(number)));
        }
        if (schema.get("type").asText().equals("number")) {
            return Stream
                    .of("-180.1", "-180", "-90.1", "-90", "-0.1", "0", "12.5", "90", "90.1", "180", "180.1", "10000",
                            "10000.1", "10000000", "10000000.1")
                    .map(number -> JSON.getNodeFactory().numberNode(new BigDecimal(number)));
        }
        if (schema.get("type").asText().equals("boolean")) {
            return Stream.of(JSON.getNodeFactory().booleanNode(true), JSON.getNodeFactory().booleanNode(false),
                    JSON.getNodeFactory().textNode("true"), JSON.getNodeFactory().numberNode(1));
        }
        if (!schema.get("type").asText().equals("string")) {
            return Stream.of();
        }
        Stream<String> words = Stream.concat(Stream.of(Cause.values()).map(Cause::wireName),
                Stream.of("silent", "new", "locked", "unlock", "lock", "0123456789abcdef", "0123456789ABCDEF"));
        return Stream.concat(words, Stream.of("", "x", "a b", "æ", "+", "#", "a/b", "cleared", "cancelled", "1.0",
                "1.1",
                "x".repeat(32), "x".repeat(33), "x".repeat(64), "x".repeat(65), "x".repeat(128), "x".repeat(129),
                "/gateways/gw", "/gateways/gw/devices/d", "/gateways/gw/devices/", "/gateways/", "/gateways/gw/",
                "gateways/gw", "/gateways/" + "x".repeat(64), "/gateways/" + "x".repeat(65),
                "/gateways/gw/devices/" + "x".repeat(64), "/gateways/gw/devices/" + "x".repeat(65), "/central",
                "2026-11-21T02:13:45Z", "2026-11-21T02:13:45.123456789+01:00", "2026-11-21T02:13:45", "2026-11-21",
                "dk.nattevagt.alarm.raised", "dk.nattevagt.alarm.lowered"))
                .map(text -> JSON.getNodeFactory().textNode(text));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_examples_decode_and_are_what_the_code_would_write(Kind kind) {
        assertThat(API.examples(kind.name())).isNotEmpty().allSatisfy(example -> {
            assertThat(kind.decodes(example)).as("%s", example).isTrue();
            assertThat(example.get("type")).isEqualTo(kind.full().get("type"));
            assertThat(Kind.paths(kind.full())).containsAll(Kind.paths(example));
            assertThat(Kind.paths(example)).containsAll(API.required(API.schema(kind.name()))
                    .filter(path -> example.at(parent(path)).isObject()).toList());
            assertThat(kind.writtenAgain(example)).isEqualTo(example);
        });
    }

    @Test
    void its_words_are_the_words_of_the_code() {
        assertThat(words("AlarmRaised", "/data/cause")).isEqualTo(wire(Cause.values(), Cause::wireName));
        assertThat(words("DeviceReported", "/data/condition"))
                .isEqualTo(wire(DeviceCondition.values(), DeviceCondition::wireName));
        assertThat(words("DeviceListed", "/data/kind")).isEqualTo(wire(DeviceKind.values(), DeviceKind::wireName));
        assertThat(words("TechnicalReported", "/data/trouble")).isEqualTo(wire(Trouble.values(), Trouble::wireName));
        assertThat(words("LockReported", "/data/bolt")).isEqualTo(wire(BoltState.values(), BoltState::wireName));
        assertThat(words("LockReported", "/data/commanded"))
                .isEqualTo(wire(LockCommand.values(), LockCommand::wireName));
        assertThat(words("PositionReported", "/data/order")).isEqualTo(wire(FixOrder.values(), FixOrder::wireName));
        assertThat(words("Progress", "/data/stage")).isEqualTo(wire(ProgressStage.values(), ProgressStage::wireName));
        assertThat(words("Refusal", "/data/refused")).isEqualTo(wire(RefusalReason.values(), RefusalReason::wireName));
    }

    private static List<String> words(String message, String path) {
        return Objects.requireNonNull(API.fields(API.schema(message)).get(path)).get("enum").valueStream()
                .map(JsonNode::asText).toList();
    }

    private static <E> List<String> wire(E[] values, Function<E, String> wireName) {
        return Arrays.stream(values).map(wireName).toList();
    }

    @Test
    void its_limits_in_words_are_the_limits_of_the_code() {
        assertThat(API.document.at("/info/description").asText())
                .contains("at most %,d bytes".formatted(MessageCodec.MAX_BYTES));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
