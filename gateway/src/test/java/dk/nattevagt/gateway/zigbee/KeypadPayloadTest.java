package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.KeypadEntry;
import dk.nattevagt.gateway.device.Sign;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A keypad by the door, as Zigbee2MQTT tells of Develco's and frient's KEYZB-110, Linkind's and Climax' (cluster IAS ACE). */
class KeypadPayloadTest {

    private static ZigbeeReading.Report read(String json, boolean retained) {
        return (ZigbeeReading.Report) ZigbeePayload.read(json.getBytes(StandardCharsets.UTF_8),
                ZigbeeMapping.standard(),
                retained);
    }

    private static Optional<KeypadEntry> entry(String json) {
        return Optional.ofNullable(read(json, false).report().entry());
    }

    @Test
    void disarm_with_a_code_asks_to_be_let_in() {
        assertThat(
                entry("""
                        {"action":"disarm","action_code":"07360394","action_transaction":99,"action_zone":23,"battery":90,"tamper":false}
                        """))
                .contains(new KeypadEntry("07360394", 99));
        assertThat(entry("{\"action_code\":\"07360394\",\"action\":\"disarm\"}"))
                .contains(new KeypadEntry("07360394", null));
    }

    @Test
    void a_number_has_lost_its_first_nought_and_gets_it_back() {
        assertThat(entry("{\"action\":\"disarm\",\"action_code\":7360394}"))
                .contains(new KeypadEntry("07360394", null));
        assertThat(entry("{\"action\":\"disarm\",\"action_code\":1}")).contains(new KeypadEntry("00000001", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"action_code\":\"07360394\"}",
            "{\"action\":\"arm_all_zones\",\"action_code\":\"07360394\"}",
            "{\"action\":\"arm_day_zones\",\"action_code\":\"07360394\"}", "{\"action\":\"disarm\"}",
            "{\"action\":\"disarm\",\"action_code\":null}", "{\"action\":\"disarm\",\"action_code\":\"\"}",
            "{\"action\":\"disarm\",\"action_code\":\"hund\"}", "{\"action\":\"disarm\",\"action_code\":-7360394}",
            "{\"action\":\"disarm\",\"action_code\":[1]}", "{\"action\":null,\"action_code\":\"07360394\"}"})
    void anything_else_does_not(String json) {
        assertThat(entry(json)).isEmpty();
    }

    @Test
    void what_the_broker_kept_from_before_is_no_code_entered_now() {
        assertThat(read("{\"action\":\"disarm\",\"action_code\":\"07360394\"}", true).report().entry()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"emergency", "panic"})
    void its_panic_keys_are_a_call_for_help(String action) {
        assertThat(read("{\"action\":\"%s\",\"action_code\":null}".formatted(action), false).report().signs())
                .isEqualTo(Map.of(Sign.SOS, true));
    }

    @Test
    void a_code_is_in_no_text_that_could_reach_a_log() {
        ZigbeeReading.Report read = read(
                "{\"action\":\"disarm\",\"action_code\":\"07360394\",\"action_transaction\":1}",
                false);
        assertThat(read.toString()).doesNotContain("360394");
        ZigbeeReading.Report odd = read("{\"action\":\"disarm\",\"action_code\":\"07360394x\"}", false);
        assertThat(odd.unreadable()).containsExactly("action_code");
        assertThat(odd.toString()).doesNotContain("360394");
    }

    @Test
    void it_is_answered_by_its_own_transaction() {
        List<String> said = new ArrayList<>();
        ZigbeeCommands commands = new ZigbeeCommands("zigbee2mqtt",
                (topic, payload) -> said.add(topic + " " + new String(payload, StandardCharsets.UTF_8)));
        assertThat(commands.answerKeypad(new DeviceAddress(Adapter.ZIGBEE, "0x00"), 99, "invalid_code")).isTrue();
        assertThat(said).containsExactly(
                "zigbee2mqtt/0x00/set {\"arm_mode\":{\"transaction\":99,\"mode\":\"invalid_code\"}}");
    }
}
