package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.BoltState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZigbeePayloadTest {

    private static ZigbeeReading read(String json) {
        return ZigbeePayload.read(json.getBytes(StandardCharsets.UTF_8), ZigbeeMapping.standard());
    }

    private static ZigbeeReading.Report report(String json) {
        assertThat(read(json)).isInstanceOf(ZigbeeReading.Report.class);
        return (ZigbeeReading.Report) read(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"smoke\":true,\"battery\":255}", "{\"smoke\":true,\"battery\":-1}",
            "{\"battery\":\"full\",\"smoke\":\"ON\"}",
            "{\"smoke\":\"true\",\"battery\":{\"a\":[1]}}", "{\"smoke\":1,\"battery\":1e999}",
            "{\"smoke\":true,\"battery\":NaN}", "{\"smoke\":true,\"battery\":true}"})
    void an_alarm_is_not_lost_because_the_battery_is_nonsense(String json) {
        ZigbeeReading.Report read = report(json);

        assertThat(read.report().kind()).isEqualTo(ReportKind.ALARM);
        assertThat(read.report().signs()).containsEntry(Sign.SMOKE, true);
        assertThat(read.report().batteryPercent()).isNull();
        assertThat(read.unreadable()).containsExactly("battery");
    }

    @Test
    void an_alarm_is_not_lost_beside_a_number_of_ten_thousand_digits_or_a_pit_of_brackets() {
        String digits = "9".repeat(10_000);
        String pit = "[".repeat(10_000) + "]".repeat(10_000);

        ZigbeeReading.Report read = report(
                "{\"a\":" + digits + ",\"battery\":" + digits + ",\"tamper\":" + pit + ",\"smoke\":true}");

        assertThat(read.report().signs()).containsExactly(Map.entry(Sign.SMOKE, true));
        assertThat(read.unreadable()).containsExactly("battery", "tamper");
    }

    @Test
    void a_property_said_twice_is_alarming_when_one_of_the_two_is() {
        assertThat(report("{\"smoke\":true,\"smoke\":false}").report().signs()).containsEntry(Sign.SMOKE, true);
        assertThat(report("{\"smoke\":false,\"smoke\":true}").report().signs()).containsEntry(Sign.SMOKE, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "- | empty", "' ' | empty", "[] | not a JSON object", "null | not a JSON object",
            "true | not a JSON object",
            "17 | not a JSON object", "emergency | not JSON", "{\"smoke\":true | not JSON", "{smoke:true} | not JSON",
            "{\"smoke\":true}{} | more than one JSON value", "{\"smoke\":true}x | not JSON", "{\"a\":tru} | not JSON"})
    void what_is_no_payload_is_refused_by_name(String bytes, String reason) {
        assertThat(read(bytes == null ? "" : bytes)).isEqualTo(new ZigbeeReading.Refused(reason));
    }

    @Test
    void a_payload_beyond_all_measure_is_refused() {
        assertThat(read("{\"a\":\"" + "x".repeat(70_000) + "\"}")).isEqualTo(new ZigbeeReading.Refused("too long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"action\":\"\"}", "{\"action\":null}", "{\"smoke\":null,\"action\":\" \"}"})
    void a_payload_of_nothing_says_nothing(String json) {
        assertThat(read(json)).isEqualTo(new ZigbeeReading.Nothing());
    }

    @Test
    void an_action_that_does_not_count_is_named_for_the_technician() {
        ZigbeeReading.Report read = report("{\"action\":\"brightness_move_up\",\"battery\":40}");

        assertThat(read.report().signs()).isEmpty();
        assertThat(read.uncounted()).containsExactly("brightness_move_up");
    }

    @ParameterizedTest
    @CsvSource({"emergency,SOS", "EMERGENCY,SOS", "sos,SOS", "panic,SOS", "single,SOS", "double,SOS", "hold,SOS",
            "pull_cord,PULL_CORD", "fall,FALL"})
    void a_press_counts(String action, Sign sign) {
        assertThat(report("{\"action\":\"" + action + "\"}").report().signs()).containsExactly(Map.entry(sign, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"co\":true} | CO | true", "{\"co\":35} | CO | false", "{\"gas\":true} | CO | true",
            "{\"sos\":\"ON\"} | SOS | true", "{\"alarm\":true} | SOS | true", "{\"alarm\":\"ON\"} | SOS | false",
            "{\"contact\":\"false\"} | OPEN | true", "{\"door_state\":\"open\"} | OPEN | true",
            "{\"ac_connected\":false} | POWER_CUT | true", "{\"ac_status\":true} | POWER_CUT | true",
            "{\"battery_state\":\"low\"} | LOW_BATTERY | true", "{\"battery_state\":\"high\"} | LOW_BATTERY | false",
            "{\"fault_state\":0} | FAULT | false", "{\"fault_state\":5} | FAULT | true",
            "{\"fault\":\"normal\"} | FAULT | false", "{\"fault\":\"sensor_fault\"} | FAULT | true",
            "{\"malfunction\":true} | FAULT | true", "{\"self_test\":\"checking\"} | TEST | true",
            "{\"heat\":true} | HEAT | true", "{\"Smoke\":\"DETECTED\"} | SMOKE | true"})
    void a_known_property_is_understood_in_the_spellings_there_are(String json, Sign sign, boolean so) {
        assertThat(report(json).report().signs()).containsEntry(sign, so);
    }

    @Test
    void a_lock_that_reports_nonsense_is_unknown_not_locked() {
        ZigbeeReading.Report read = report("{\"lock_state\":\"banana\",\"state\":\"LOCK\"}");

        assertThat(read.report().lock()).isNotNull()
                .satisfies(lock -> assertThat(lock.bolt()).isEqualTo(BoltState.UNKNOWN));
        assertThat(read.unreadable()).containsExactly("lock_state");
    }

    @Test
    void when_zigbee2mqtt_heard_the_device_is_the_time_of_the_report() {
        Instant heard = Instant.parse("2026-04-17T15:33:22Z");

        assertThat(report("{\"last_seen\":\"2026-04-17T23:33:22+08:00\"}").report().time()).isEqualTo(heard);
        assertThat(report("{\"last_seen\":" + heard.toEpochMilli() + "}").report().time()).isEqualTo(heard);
        assertThat(report("{\"last_seen\":\"yesterday\"}").unreadable()).isEqualTo(List.of("last_seen"));
    }

    @Test
    void the_names_of_unreadable_properties_are_few_and_short() {
        StringBuilder json = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 100; i++) {
            json.append(",\"action\":\"").append(i).append("x".repeat(200)).append("\\u0007\"");
        }
        assertThat(report(json + "}").uncounted()).hasSize(16).allSatisfy(name -> assertThat(name).hasSize(64));
    }

    @Test
    void no_bytes_make_it_throw() {
        Random random = new Random(7);
        byte[] seed = "{\"smoke\":true,\"battery\":97,\"action\":\"\",\"lock_state\":\"locked\",\"last_seen\":1e3}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = i % 2 == 0 ? seed.clone() : new byte[random.nextInt(64)];
            if (i % 2 == 0) {
                for (int change = random.nextInt(6); change >= 0; change--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            } else {
                random.nextBytes(bytes);
            }
            assertThat(ZigbeePayload.read(bytes, ZigbeeMapping.standard())).isNotNull();
        }
    }
}
