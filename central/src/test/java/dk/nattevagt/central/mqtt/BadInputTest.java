package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.protocol.message.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a named refusal and a count, and the next good message on the same connection passes. */
class BadInputTest {
    private static final int PAYLOAD_FORMAT_INVALID = 0x99;
    private static final int TOPIC_NAME_INVALID = 0x90;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final String OWN = "nattevagt/1/gw-0001/up/alarm";

    @TempDir
    Path data;
    private House house;

    @BeforeEach
    void open() {
        house = House.open(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    static Stream<Arguments> badInput() {
        String good = Events.CONTRACT;
        return Stream.of(
                Arguments.of("bytes that are no JSON", OWN, "\u0000\u0001", "not-json", PAYLOAD_FORMAT_INVALID, null),
                Arguments.of("nothing at all", OWN, "", "not-json", PAYLOAD_FORMAT_INVALID, null),
                Arguments.of("more than the codec reads", OWN, " ".repeat(200_000), "too-large", PAYLOAD_FORMAT_INVALID,
                        null),
                Arguments.of("no cause", OWN, good.replace("cause", "because"), "missing-field",
                        PAYLOAD_FORMAT_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("a cause nobody knows", OWN, good.replace("\"button\"", "\"boredom\""), "unknown-cause",
                        PAYLOAD_FORMAT_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("a type nobody knows", OWN, good.replace("alarm.raised", "alarm.sung"), "unknown-type",
                        PAYLOAD_FORMAT_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("a time that is none", OWN, good.replace("2026-11-21T02", "yesterday"), "bad-field",
                        PAYLOAD_FORMAT_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("an alarm among the heartbeats", "nattevagt/1/gw-0001/up/heartbeat", good, "wrong-topic",
                        TOPIC_NAME_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("a topic nobody knows", "nattevagt/1/gw-0001/up/weather", good, "unknown-topic",
                        TOPIC_NAME_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("the central's own topic", "nattevagt/1/gw-0001/down/receipt", good, "unknown-topic",
                        TOPIC_NAME_INVALID, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("another gateway's topic", "nattevagt/1/gw-0002/up/alarm", good, "foreign-gateway",
                        NOT_AUTHORIZED, "01JDA3W9Z4M8Q6T2"),
                Arguments.of("another gateway's event", OWN, good.replace("gw-0001", "gw-0002"), "foreign-gateway",
                        NOT_AUTHORIZED, "01JDA3W9Z4M8Q6T2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void bad_input_is_refused_by_name_and_counted_and_the_next_message_passes(String what, String topic, String payload,
            String reason, int code, @Nullable String event) {
        Gateway gateway = house.gateway("gw-0001");
        Gateway other = house.gateway("gw-0002");
        assertThat(gateway.publishOn(topic, Events.bytes(payload), 1)).isEqualTo(code);
        Refusal refusal = gateway.refusal();
        assertThat(refusal.reason().wireName()).isEqualTo(reason);
        assertThat(refusal.event() == null ? null : refusal.event().value()).isEqualTo(event);
        assertThat(refusal.explanation()).isNotBlank();
        assertThat(house.refused(reason)).isEqualTo(1);
        assertThat(house.alarms()).isEmpty();

        assertThat(gateway.publish("alarm", Events.press("gw-0001", "good"))).isZero();
        assertThat(gateway.receipt().event().id().value()).isEqualTo("good");
        assertThat(other.hasHeardNothing()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void in_mqtt_3_a_refusal_is_acknowledged_plainly(String what, String topic, String payload, String reason, int code,
            @Nullable String event) {
        Old gateway = house.oldGateway("gw-0001");
        gateway.publish(topic, Events.bytes(payload));
        await().until(() -> gateway.acknowledged() == 1);
        assertThat(house.refused(reason)).isEqualTo(1);
        assertThat(gateway.isClosed()).isFalse();
    }

    @Test
    void a_packet_larger_than_any_message_ends_its_connection_and_is_counted() {
        Gateway other = house.gateway("gw-0002");
        Old gateway = house.oldGateway("gw-0001");
        gateway.publish(OWN, new byte[300 * 1024]);
        await().until(gateway::isClosed);
        assertThat(house.connectionsDropped("packet-too-large")).isEqualTo(1);
        assertThat(other.publish("alarm", Events.press("gw-0002", "e-1"))).isZero();
    }

    @Test
    void bytes_that_are_no_mqtt_end_their_connection_and_no_other() throws IOException {
        Gateway other = house.gateway("gw-0002");
        try (Socket browser = new Socket(InetAddress.ofLiteral("127.0.0.1"), house.port)) {
            browser.getOutputStream().write(Events.bytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            assertThat(browser.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(other.publish("alarm", Events.press("gw-0002", "e-1"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void a_malformed_packet_of_a_gateway_ends_its_connection_and_is_counted(int version) throws IOException {
        try (Raw gateway = Raw.connect(house.port, version)) {
            // "#" is a filter, never a topic.
            gateway.publish(version, 1, "#", Events.bytes(Events.CONTRACT));
            assertThat(gateway.packet()).isEmpty();
        }
        await().untilAsserted(() -> assertThat(house.connectionsDropped("malformed-packet")).isEqualTo(1));
    }
}
