package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dk.nattevagt.central.mqtt.MqttMetrics.NotTaken;
import dk.nattevagt.protocol.message.RefusalReason;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reason codes are the ones the AsyncAPI document promises. */
class CodesTest {
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try (InputStream yaml = Objects.requireNonNull(CodesTest.class.getResourceAsStream("/asyncapi.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void every_refusal_has_the_code_the_document_gives_it() {
        JsonNode promised = DOCUMENT.at("/components/schemas/Refusal/properties/data/properties/refused"
                + "/x-mqtt5-reason-code");
        assertThat(promised.size()).isEqualTo(RefusalReason.values().length);
        for (RefusalReason reason : RefusalReason.values()) {
            assertThat(hex(Codes.of(reason))).isEqualTo(promised.path(reason.wireName()).asText());
        }
    }

    @Test
    void a_code_that_says_send_it_again_never_says_do_not() {
        Set<MqttPubAckReasonCode> never = Arrays.stream(RefusalReason.values()).map(Codes::of)
                .collect(Collectors.toSet());
        assertThat(NotTaken.values()).extracting(Codes::of).doesNotContainAnyElementsOf(never)
                .allMatch(MqttPubAckReasonCode::isError);
    }

    @Test
    void the_document_names_the_limits_in_force() {
        Limits limits = Limits.standard();
        assertThat(DOCUMENT.at("/info/description").asText().replaceAll("\\s+", " ")).contains(
                limits.inHand() + " unacknowledged publishes",
                limits.filters() + " subscriptions",
                "after " + limits.closeUnanswered().toSeconds() + " seconds",
                "over %,d bytes".formatted(Limits.MAX_PACKET_BYTES));
    }

    private static String hex(MqttPubAckReasonCode code) {
        return "0x%02X".formatted(code.value());
    }
}
