package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.zigbee.ZigbeeMapping.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The properties Zigbee2MQTT's converters use for what concerns us, whatever the maker. */
final class StandardRules {

    /** Always a call for help, whatever is configured. */
    static final Map<String, Sign> URGENT_ACTIONS = Map.of("emergency", Sign.SOS, "sos", Sign.SOS, "panic", Sign.SOS,
            "help", Sign.SOS, "alarm", Sign.SOS, "pull", Sign.PULL_CORD, "pulled", Sign.PULL_CORD,
            "pull_cord", Sign.PULL_CORD, "fall", Sign.FALL);

    /**
     * A press of a button that can also do other things. They count unless the configuration says otherwise: a press too many on a
     * button somebody has mounted as an alarm is better than one too few. A {@code release} is the end of a press.
     */
    static final Set<String> PRESSES = Set.of("single", "double", "triple", "quadruple", "many", "hold", "long",
            "press",
            "pressed", "click", "push");

    static final List<Rule> RULES = Stream.of(
            are(Sign.SMOKE, "smoke", "smoke_alarm", "smoke_state", "fire_alarm"),
            are(Sign.HEAT, "heat", "heat_alarm", "heat_detected"),
            // A gas detector asks for the same as one for CO: air, and people out. There is no cause of its own for it.
            are(Sign.CO, "carbon_monoxide", "carbon_monoxide_alarm", "co_alarm", "gas", "gas_alarm"),
            // Also a number of ppm at some makers: only a plain true is an alarm.
            Stream.of(when("co", "true", Sign.CO)),
            are(Sign.WATER, "water_leak", "water_leakage", "leak", "flood"),
            are(Sign.SOS, "sos", "panic", "emergency", "help"),
            // Also a switch (ON, OFF), a choice of tones and a lock's log: only a plain true is an alarm.
            Stream.of(when("alarm", "true", Sign.SOS)),
            are(Sign.PULL_CORD, "pull_cord"),
            are(Sign.FALL, "fall", "fall_detected"),
            Stream.of(when("fall_down_status", "fall", Sign.FALL)),
            Stream.of(not("contact", Sign.OPEN), when("door_state", "open", Sign.OPEN)),
            are(Sign.TAMPER, "tamper", "tampered", "tamper_alarm"),
            are(Sign.VIBRATION, "vibration"),
            are(Sign.LOW_BATTERY, "battery_low", "low_battery"),
            Stream.of(when("battery_state", "low", Sign.LOW_BATTERY)),
            // Bosch calls its own test button so.
            are(Sign.TEST, "test", "button_pushed"),
            Stream.of(when("self_test", "checking", Sign.TEST), when("self_test", "failure", Sign.FAULT)),
            are(Sign.FAULT, "fault", "fault_state", "fault_alarm", "malfunction", "trouble", "battery_defect",
                    "reliability"),
            // ac_status is the bit "AC fault" of the IAS zone cluster: true is bad.
            are(Sign.POWER_CUT, "ac_status", "mains_fault", "power_outage", "power_cut", "power_failure"),
            Stream.of(not("ac_connected", Sign.POWER_CUT), not("mains_connected", Sign.POWER_CUT),
                    not("mains", Sign.POWER_CUT), not("mains_power", Sign.POWER_CUT)))
            .flatMap(rules -> rules).toList();

    private StandardRules() {}

    private static Stream<Rule> are(Sign sign, String... properties) {
        return Arrays.stream(properties).map(property -> new Rule(property, null, sign, false));
    }

    private static Rule not(String property, Sign sign) {
        return new Rule(property, null, sign, true);
    }

    private static Rule when(String property, String value, Sign sign) {
        return new Rule(property, value, sign, false);
    }
}
