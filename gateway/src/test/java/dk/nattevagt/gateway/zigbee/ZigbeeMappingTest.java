package dk.nattevagt.gateway.zigbee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.zigbee.ZigbeeMapping.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZigbeeMappingTest {

    private static Map<Sign, Boolean> signs(ZigbeeMapping mapping, String json) {
        return ZigbeePayload.read(json.getBytes(StandardCharsets.UTF_8), mapping) instanceof ZigbeeReading.Report read
                ? read.report().signs()
                : Map.of();
    }

    private static ZigbeeMapping with(@Nullable List<String> actions, Rule... rules) {
        return ZigbeeMapping.standard().with(List.of(rules), actions);
    }

    @Test
    void an_unknown_property_is_understood_by_a_rule_in_the_configuration() {
        ZigbeeMapping mapping = with(null, Rule.of("kitchen_hood_overheat", null, "heat", false));

        assertThat(signs(mapping, "{\"kitchen_hood_overheat\":true}")).containsExactly(Map.entry(Sign.HEAT, true));
        assertThat(signs(ZigbeeMapping.standard(), "{\"kitchen_hood_overheat\":true}")).isEmpty();
    }

    @Test
    void a_rule_may_ask_for_one_value_of_many() {
        ZigbeeMapping mapping = with(null, Rule.of("mode", "Alarmed", "sos", false));

        assertThat(signs(mapping, "{\"mode\":\"alarmed\"}")).containsEntry(Sign.SOS, true);
        assertThat(signs(mapping, "{\"mode\":\"idle\"}")).containsEntry(Sign.SOS, false);
    }

    @Test
    void a_rule_takes_the_place_of_the_built_in_one() {
        ZigbeeMapping mapping = with(null, Rule.of("contact", null, "pull-cord", true));

        assertThat(signs(mapping, "{\"contact\":false}")).containsExactly(Map.entry(Sign.PULL_CORD, true));
    }

    @Test
    void which_actions_are_a_press_is_configurable_but_an_emergency_always_is() {
        ZigbeeMapping mapping = with(List.of("hold", "1_single"));

        assertThat(signs(mapping, "{\"action\":\"single\"}")).isEmpty();
        assertThat(signs(mapping, "{\"action\":\"hold\"}")).containsEntry(Sign.SOS, true);
        assertThat(signs(mapping, "{\"action\":\"1_single\"}")).containsEntry(Sign.SOS, true);
        assertThat(signs(mapping, "{\"action\":\"emergency\"}")).containsEntry(Sign.SOS, true);
    }

    @Test
    void an_action_can_stand_for_another_sign() {
        ZigbeeMapping mapping = with(List.of("single"), Rule.of("action", "tilt", "fall", false));

        assertThat(signs(mapping, "{\"action\":\"tilt\"}")).containsExactly(Map.entry(Sign.FALL, true));
        assertThat(signs(mapping, "{\"action\":\"single\"}")).containsExactly(Map.entry(Sign.SOS, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "'' | - | sos | false | property must be 1-64 characters",
            "battery | - | low-battery | false | battery is always read as what it is and cannot be mapped",
            "lock_state | locked | open | true | lock_state is always read as what it is and cannot be mapped",
            "mode | '' | sos | false | value must be 1-64 characters",
            "mode | - | siren | false | sign must be one of smoke, heat, co, sos, pull-cord",
            "action | - | sos | false | action needs a value: the action that counts",
            "action | off | sos | true | action cannot be inverted: an action only happens"})
    void a_wrong_rule_is_refused_with_a_sentence(String property, String value, String sign, boolean inverted,
            String sentence) {
        assertThatThrownBy(() -> Rule.of(property, value, sign, inverted))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(sentence);
    }

    @Test
    void an_empty_action_is_refused() {
        assertThatThrownBy(() -> with(List.of(" "))).hasMessage("an action must be 1-64 characters");
    }
}
