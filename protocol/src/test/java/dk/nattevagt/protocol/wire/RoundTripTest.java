package dk.nattevagt.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
