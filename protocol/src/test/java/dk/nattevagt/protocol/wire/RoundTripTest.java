package dk.nattevagt.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is read again, whatever it holds. */
class RoundTripTest {
    private static final int SEEDS = 2_000;

    @Test
    void every_message_survives_the_wire() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Samples samples = Samples.random(seed);
            for (GatewayMessage message : samples.gatewayMessages()) {
                byte[] wire = MessageCodec.encode(message);
                assertThat(wire).as("seed %d", seed).hasSizeLessThan(MessageCodec.MAX_BYTES);
                assertThat(MessageCodec.decode(MessageCodec.channel(message), wire)).as("seed %d", seed)
                        .isEqualTo(new Decoded.Message<>(message));
            }
            EventId id = samples.eventId();
            Instant time = samples.instant();
            for (CentralMessage message : samples.centralMessages()) {
                assertThat(MessageCodec.decode(MessageCodec.encode(message, id, time))).as("seed %d", seed)
                        .isEqualTo(new Decoded.Message<>(message));
            }
        }
    }

    @Test
    void two_tables_have_one_digest_exactly_when_they_are_the_same() {
        DeviceEntry smoke = new DeviceEntry(DeviceKind.SMOKE, "Røgalarm", "Gang", null);
        DeviceEntry moved = new DeviceEntry(DeviceKind.SMOKE, "Røgalarm", "Stue", null);
        DeviceId one = new DeviceId("smoke-1");
        DeviceId two = new DeviceId("smoke-2");
        String digest = DeviceDigest.of(Map.of(one, smoke, two, moved));
        assertThat(digest).matches("[0-9a-f]{16}").isEqualTo(DeviceDigest.of(Map.of(two, moved, one, smoke)));
        assertThat(Stream.of(Map.of(one, smoke), Map.of(one, smoke, two, smoke), Map.of(one, moved, two, smoke),
                Map.<DeviceId, DeviceEntry>of()).map(DeviceDigest::of)).doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_samples_hold_every_kind_of_message() {
        assertThat(kinds(Samples.full().gatewayMessages())).containsExactlyInAnyOrder(permitted(GatewayMessage.class));
        assertThat(kinds(Samples.full().centralMessages())).containsExactlyInAnyOrder(permitted(CentralMessage.class));
    }

    private static List<String> kinds(List<?> messages) {
        return messages.stream().map(message -> message.getClass().getSimpleName()).toList();
    }

    private static String[] permitted(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toArray(String[]::new);
    }

    @Test
    void a_message_on_another_ones_channel_is_refused() {
        for (GatewayMessage message : Samples.full().gatewayMessages()) {
            Arrays.stream(UpChannel.values()).filter(channel -> channel != MessageCodec.channel(message))
                    .forEach(channel -> assertThat(MessageCodec.decode(channel, MessageCodec.encode(message)))
                            .isInstanceOf(Decoded.Refused.class)
                            .asString().contains("WRONG_TOPIC", message.key().id().value()));
        }
    }
}
