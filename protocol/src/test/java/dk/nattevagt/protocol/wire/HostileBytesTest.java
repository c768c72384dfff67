package dk.nattevagt.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Refusal;
import dk.nattevagt.protocol.message.RefusalReason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes decode to a message or to a named refusal. */
class HostileBytesTest {
    private static final long SEEDS = Long.getLong("seeds", 20_000);
    private static final String GOOD = """
            {"specversion":"1.0","id":"e-1","type":"dk.nattevagt.alarm.raised",
             "source":"/gateways/gw-0001/devices/button-1","time":"2026-11-21T02:13:45.123Z",
             "data":{"cause":"button","boot":"b7f2","sequence":42,"uptimeMs":123456}}""";
    private static final List<byte[]> SEED_MESSAGES = seedMessages();

    private static List<byte[]> seedMessages() {
        List<byte[]> wires = new ArrayList<>();
        Samples.full().gatewayMessages().forEach(message -> wires.add(MessageCodec.encode(message)));
        Samples samples = Samples.full();
        samples.centralMessages().forEach(
                message -> wires.add(MessageCodec.encode(message, samples.eventId(), samples.instant())));
        return wires;
    }

    @Test
    void random_bytes_are_never_more_than_refused() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            decodesOrIsRefused(bytes, seed);
        }
    }

    @Test
    void a_mutated_message_is_a_message_or_refused() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = SEED_MESSAGES.get(random.nextInt(SEED_MESSAGES.size())).clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                bytes = mutated(bytes, random);
            }
            decodesOrIsRefused(bytes, seed);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[]{(byte) random.nextInt(256)};
        }
        int at = random.nextInt(bytes.length);
        int to = random.nextInt(at, Math.min(bytes.length, at + 20));
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, at, new byte[]{(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            case 3 -> joined(bytes, at, token(random), to);
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] token(Random random) {
        List<String> tokens = List.of("{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999999999", "NaN",
                "\\ud800",
                "\\u0000", "9".repeat(400), "\"data\":", "\"id\":\"\"", "/gateways/", "\u00e6", "\ufeff");
        return tokens.get(random.nextInt(tokens.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] bytes, int upTo, byte[] middle, int from) {
        byte[] result = Arrays.copyOf(bytes, upTo + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, result, upTo, middle.length);
        System.arraycopy(bytes, from, result, upTo + middle.length, bytes.length - from);
        return result;
    }

    /** Decoding must not throw; a message that was understood must also be writable, and read the same again. */
    private static void decodesOrIsRefused(byte[] bytes, long seed) {
        for (UpChannel channel : UpChannel.values()) {
            switch (MessageCodec.decode(channel, bytes)) {
                case Decoded.Message<GatewayMessage>(GatewayMessage message) -> assertThat(
                        MessageCodec.decode(channel, MessageCodec.encode(message))).as("seed %d", seed)
                        .isEqualTo(new Decoded.Message<>(message));
                case Decoded.Refused<GatewayMessage>(Refusal refusal) ->
                    assertThat(refusal.explanation()).as("seed %d", seed).isNotBlank().hasSizeLessThan(300);
            }
        }
        if (MessageCodec.decode(bytes) instanceof Decoded.Refused<CentralMessage>(Refusal refusal)) {
            assertThat(refusal.explanation()).as("seed %d", seed).isNotBlank().hasSizeLessThan(300);
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("nothing", "", "NOT_JSON"),
                Arguments.of("white space", "  \n", "NOT_JSON"),
                Arguments.of("null", "null", "NOT_JSON"),
                Arguments.of("a list", "[" + GOOD + "]", "NOT_JSON"),
                Arguments.of("two objects", GOOD + GOOD, "NOT_JSON"),
                Arguments.of("half an object", GOOD.substring(0, 80), "NOT_JSON"),
                Arguments.of("a comment", "/* hi */" + GOOD, "NOT_JSON"),
                Arguments.of("nested to a thousand", GOOD.replace("42", "[".repeat(1000) + "]".repeat(1000)),
                        "NOT_JSON"),
                Arguments.of("nested beyond the size", "[".repeat(16_000), "NOT_JSON"),
                Arguments.of("a doubled key", GOOD.replace("{\"cause\"", "{\"cause\":\"smoke\",\"cause\""), "NOT_JSON"),
                Arguments.of("a doubled key of no interest", GOOD.replace("{\"cause\"", "{\"x\":1,\"x\":2,\"cause\""),
                        "NOT_JSON"),
                Arguments.of("a number of 10,000 digits", GOOD.replace("42", "4".repeat(10_000)), "NOT_JSON"),
                Arguments.of("a number past a long", GOOD.replace("42", "9223372036854775808"), "BAD_FIELD"),
                Arguments.of("a negative number", GOOD.replace("42", "-42"), "BAD_FIELD"),
                Arguments.of("a broken number", GOOD.replace("42", "42.5"), "BAD_FIELD"),
                Arguments.of("a number beyond all", GOOD.replace("42", "1e999999999"), "BAD_FIELD"),
                Arguments.of("a number as text", GOOD.replace("42", "\"42\""), "BAD_FIELD"),
                Arguments.of("no number", GOOD.replace("42", "NaN"), "NOT_JSON"),
                Arguments.of("an id with a line break", GOOD.replace("e-1", "e\\n1"), "BAD_FIELD"),
                Arguments.of("an empty id", GOOD.replace("e-1", ""), "BAD_FIELD"),
                Arguments.of("an endless id", GOOD.replace("e-1", "e".repeat(129)), "BAD_FIELD"),
                Arguments.of("a source that climbs", GOOD.replace("button-1", "../x"), "BAD_FIELD"),
                Arguments.of("a wildcard gateway", GOOD.replace("gw-0001", "+"), "BAD_FIELD"),
                Arguments.of("another CloudEvents", GOOD.replace("1.0", "2.0"), "BAD_FIELD"),
                Arguments.of("a time without zone", GOOD.replace("45.123Z", "45.123"), "BAD_FIELD"),
                Arguments.of("the thirty-second of November", GOOD.replace("-21T", "-32T"), "BAD_FIELD"),
                Arguments.of("data that is text", GOOD.replace("{\"cause\"", "\"x\",\"y\":{\"cause\""),
                        "MISSING_FIELD"),
                Arguments.of("half a character", GOOD.replace("b7f2", "\\ud83d"), "BAD_FIELD"),
                Arguments.of("a null cause", GOOD.replace("\"button\"", "null"), "MISSING_FIELD"),
                Arguments.of("a cause of another case", GOOD.replace("\"button\"", "\"BUTTON\""), "UNKNOWN_CAUSE"),
                Arguments.of("a type of another case", GOOD.replace("alarm.raised", "Alarm.Raised"), "UNKNOWN_TYPE"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void input_that_means_harm_is_refused_by_name(String what, String payload, RefusalReason reason) {
        assertThat(reason(payload.getBytes(StandardCharsets.UTF_8))).isEqualTo(reason);
    }

    private static RefusalReason reason(byte[] payload) {
        return switch (MessageCodec.decode(UpChannel.ALARM, payload)) {
            case Decoded.Refused<GatewayMessage>(Refusal refusal) -> refusal.reason();
            case Decoded.Message<GatewayMessage> message ->
                throw new AssertionError("not refused but understood: " + message);
        };
    }

    @Test
    void the_limit_is_the_last_size_that_is_read() {
        byte[] largest = Arrays.copyOf(GOOD.getBytes(StandardCharsets.UTF_8), MessageCodec.MAX_BYTES);
        Arrays.fill(largest, GOOD.length(), largest.length, (byte) ' ');
        assertThat(MessageCodec.decode(UpChannel.ALARM, largest)).isInstanceOf(Decoded.Message.class);
        byte[] tooLarge = Arrays.copyOf(largest, largest.length + 1);
        tooLarge[largest.length] = ' ';
        assertThat(reason(tooLarge)).isEqualTo(RefusalReason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "UTF-32BE"})
    void only_utf_8_is_read(String charset) {
        assertThat(reason(GOOD.getBytes(Charset.forName(charset)))).isEqualTo(RefusalReason.NOT_JSON);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_wherever_they_stand() {
        for (byte[] broken : List.of(new byte[]{(byte) 0xff}, new byte[]{(byte) 0xc0, (byte) 0xaf},
                new byte[]{(byte) 0xed, (byte) 0xa0, (byte) 0x80}, new byte[]{(byte) 0xe6})) {
            byte[] good = GOOD.replace("{\"cause\"", "{\"note\":\"X\",\"cause\"").getBytes(StandardCharsets.UTF_8);
            int at = new String(good, StandardCharsets.UTF_8).indexOf('X');
            assertThat(reason(joined(good, at, broken, at + 1))).isEqualTo(RefusalReason.NOT_JSON);
        }
    }

    @Test
    void what_is_not_known_is_passed_over() {
        String newer = GOOD.replace("{\"cause\"", "{\"mood\":{\"deep\":[1,2,{}]},\"cause\"");
        assertThat(MessageCodec.decode(UpChannel.ALARM, newer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(MessageCodec.decode(UpChannel.ALARM, GOOD.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Message.class);
    }
}
