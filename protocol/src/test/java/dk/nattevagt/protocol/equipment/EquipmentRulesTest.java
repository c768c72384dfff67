package dk.nattevagt.protocol.equipment;

import static dk.nattevagt.protocol.equipment.EquipmentRule.AT_MOST_THREE_SMOKE_ALARMS;
import static dk.nattevagt.protocol.equipment.EquipmentRule.LOCK_WITH_SMOKE_ALARM;
import static dk.nattevagt.protocol.equipment.EquipmentRule.SMOKE_NEEDS_PERSONAL_ALARM;
import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.message.DeviceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EquipmentRulesTest {

    @ParameterizedTest(name = "in a home with {0}, one {1}: {2}")
    @CsvSource(textBlock = """
            '',                                    smoke,      refused smoke-needs-personal-alarm
            'lock',                                smoke,      refused smoke-needs-personal-alarm
            'tracker lock',                        smoke,      refused smoke-needs-personal-alarm
            'inactivity lock',                     smoke,      refused smoke-needs-personal-alarm
            'button lock',                         smoke,      allowed
            'pull-cord lock',                      smoke,      allowed
            'fall lock',                           smoke,      allowed
            'button',                              smoke,      task lock-with-smoke-alarm
            'button keypad',                       smoke,      task lock-with-smoke-alarm
            'button smoke',                        smoke,      task lock-with-smoke-alarm
            'button lock smoke smoke',             smoke,      allowed
            'button lock smoke smoke smoke',       smoke,      refused at-most-3-smoke-alarms
            'button lock smoke smoke heat co',     smoke,      allowed
            'button lock smoke smoke smoke',       heat,       allowed
            'button smoke',                        lock,       allowed
            '',                                    button,     allowed
            '',                                    lock,       allowed
            '',                                    tracker,    allowed
            """)
    void a_device_is_mounted_by_the_rules(String mounted, String kind, String verdict) {
        assertThat(words(EquipmentRules.mount(kinds(mounted), one(kind)))).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "from a home with {0}, one {1}: {2}")
    @CsvSource(textBlock = """
            'button smoke lock',            button,     refused smoke-needs-personal-alarm
            'pull-cord smoke lock tracker', pull-cord,  refused smoke-needs-personal-alarm
            'fall smoke lock inactivity',   fall,       refused smoke-needs-personal-alarm
            'button button smoke lock',     button,     allowed
            'button fall smoke lock',       fall,       allowed
            'button lock',                  button,     allowed
            'button smoke lock',            lock,       task lock-with-smoke-alarm
            'button smoke lock lock',       lock,       allowed
            'button lock',                  lock,       allowed
            'button smoke lock',            smoke,      allowed
            'smoke lock',                   lock,       task lock-with-smoke-alarm
            """)
    void a_device_is_taken_down_by_the_rules(String mounted, String kind, String verdict) {
        assertThat(words(EquipmentRules.takeDown(kinds(mounted), one(kind)))).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "a home with {0} breaks {1}")
    @CsvSource(textBlock = """
            '',                                     ''
            'button',                               ''
            'button smoke lock',                    ''
            'button smoke smoke smoke lock',        ''
            'button smoke smoke smoke smoke lock',  'at-most-3-smoke-alarms'
            'smoke lock',                           'smoke-needs-personal-alarm'
            'button smoke',                         'lock-with-smoke-alarm'
            'tracker smoke',                        'smoke-needs-personal-alarm lock-with-smoke-alarm'
            'heat co water',                        ''
            """)
    void what_hangs_in_a_home_is_held_against_every_rule(String mounted, String broken) {
        Set<EquipmentRule> found = EquipmentRules.broken(kinds(mounted));

        assertThat(found.stream().map(EquipmentRule::wireName).collect(Collectors.joining(" "))).isEqualTo(broken);
    }

    /** Mounting in any order ends the same: what is refused would be broken, and a task is for what is broken. */
    @ParameterizedTest
    @EnumSource(DeviceKind.class)
    void the_verdict_on_one_more_device_agrees_with_what_would_hang_there(DeviceKind kind) {
        for (String home : List.of("", "button", "lock", "button lock", "button smoke", "button smoke lock",
                "button smoke smoke smoke lock", "fall smoke smoke lock", "tracker")) {
            List<DeviceKind> after = new ArrayList<>(kinds(home));
            after.add(kind);
            Set<EquipmentRule> broken = EquipmentRules.broken(after);
            switch (EquipmentRules.mount(kinds(home), kind)) {
                case EquipmentVerdict.Allowed _ ->
                    assertThat(broken).isSubsetOf(EquipmentRules.broken(kinds(home)));
                case EquipmentVerdict.Refused(EquipmentRule rule) -> assertThat(broken).contains(rule);
                case EquipmentVerdict.AllowedWithTask(EquipmentRule rule) -> assertThat(broken).containsExactly(rule);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EquipmentRule.class)
    void every_rule_says_where_it_stands(EquipmentRule rule) {
        assertThat(rule.sentenceWithSource()).endsWith("(Kvalitetsstandard 2022 §15)");
        assertThat(EquipmentRule.ofWireName(rule.wireName())).contains(rule);
        assertThat(List.of(SMOKE_NEEDS_PERSONAL_ALARM, AT_MOST_THREE_SMOKE_ALARMS, LOCK_WITH_SMOKE_ALARM))
                .as("a new rule needs its lines in the tables above").contains(rule);
    }

    private static String words(EquipmentVerdict verdict) {
        return switch (verdict) {
            case EquipmentVerdict.Allowed _ -> "allowed";
            case EquipmentVerdict.Refused(EquipmentRule rule) -> "refused " + rule.wireName();
            case EquipmentVerdict.AllowedWithTask(EquipmentRule rule) -> "task " + rule.wireName();
        };
    }

    private static List<DeviceKind> kinds(String names) {
        return names.isEmpty() ? List.of() : Arrays.stream(names.split(" ")).map(EquipmentRulesTest::one).toList();
    }

    private static DeviceKind one(String name) {
        return DeviceKind.ofWireName(name).orElseThrow();
    }
}
