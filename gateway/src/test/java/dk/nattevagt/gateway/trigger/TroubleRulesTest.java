package dk.nattevagt.gateway.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.trigger.WiredTroubles.DeviceTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleRulesTest {
    private static final DeviceId DEVICE = new DeviceId("device-1");

    /**
     * {@code a} is the alarm line, {@code l} the loop line: {@code a+100} closes it at 100 ms, {@code l-} opens it, {@code t100} is
     * time passing. Both are read at rest at 0. Outcomes: B began, E ended, each with its time. Changeover 1,000 ms.
     */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a loop at rest is no fault                        | t9000                           | ''
            smoke changes the relay over and is no fault      | l-100 a+105 t9000               | ''
            smoke seen in the other order is no fault either  | a+100 l-105 t9000               | ''
            smoke that clears is no fault                     | l-100 a+105 a-5000 l+5005 t9000 | ''
            a cut wire is a fault                             | l-100 t9000                     | B@1100
            it is not said before the changeover is over      | l-100 t1099                     | ''
            it is said when it is                             | l-100 t1100                     | B@1100
            it is said once                                   | l-100 t1100 t2000 l-3000 t4000  | B@1100
            a mended wire ends it                             | l-100 t2000 l+3000 t9000        | B@1100 E@4000
            a wire that makes contact for a moment does not   | l-100 t2000 l+3000 l-3500 t9000 | B@1100
            a wire that is loose for a moment is no fault     | l-100 l+900 l-1000 l+1900 t9000 | ''
            both closed cannot be: the wires touch            | a+100 t9000                     | B@1100
            a slow relay that arrives in time is no fault     | l-100 a+1099 t9000              | ''
            one that arrives late ends its fault              | l-100 a+1500 t9000              | B@1100 E@2500
            a wire cut during smoke is a fault                | l-100 a+105 a-5000 t9000        | B@6000
            """)
    void a_loop_tells_a_cut_wire_from_smoke(String sentence, String lines, String expected) {
        WiredTroubles troubles = troubles(WiredRule.alarm(DEVICE, Cause.SMOKE, null, true), false);

        assertThat(play(troubles, "a-0 l+0 " + lines)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "alarm {0}, loop {1}: contradicts {2}")
    @CsvSource({"false, true, false", "true, false, false", "false, false, true", "true, true, true"})
    void exactly_one_contact_of_a_changeover_relay_is_closed(boolean alarm, boolean loop, boolean contradicts) {
        assertThat(LoopRules.contradicts(alarm, loop)).isEqualTo(contradicts);
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a press is no trouble                      | BUTTON    | a+100 a-300 t99999     | ''
            a long press is none either                | BUTTON    | a+100 a-60099 t99999   | ''
            a button that has not let go is stuck      | BUTTON    | a+100 t60100           | B@60100
            a cord hooked on the washbasin is stuck    | PULL_CORD | a+100 t70000           | B@60100
            it is said once                            | BUTTON    | a+100 t70000 a+80000   | B@60100
            and ends at once when it lets go           | BUTTON    | a+100 t70000 a-70500   | B@60100 E@70500
            it is found also when nobody looked        | BUTTON    | a+100 a-70500          | B@60100 E@70500
            it can stick again                         | BUTTON    | a+0 a-70000 a+80000 t140000 | B@60000 E@70000 B@140000
            smoke for an hour is a fire, not a contact | SMOKE     | a+100 t3600000         | ''
            water for an hour is a flood               | WATER     | a+100 t3600000         | ''
            """)
    void a_contact_that_a_hand_makes_cannot_be_made_for_ever(String sentence, Cause cause, String lines,
            String expected) {
        WiredTroubles troubles = troubles(WiredRule.alarm(DEVICE, cause, null, false), false);

        assertThat(play(troubles, lines)).as(sentence).isEqualTo(expected);
    }

    @Test
    void how_long_is_too_long_can_be_configured_also_for_a_detector() {
        WiredTroubles troubles = troubles(WiredRule.alarm(DEVICE, Cause.FALL, Duration.ofSeconds(5), false), false);

        assertThat(play(troubles, "a+100 t5100")).isEqualTo("B@5100");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            mains that are there say nothing    | a+0 t99999                            | ''
            mains that blink say nothing        | a+0 a-100 a+5099 t99999               | ''
            mains that are gone say so          | a+0 a-100 t5100                       | B@5100
            they say so once                    | a+0 a-100 t5100 a-6000 t9000          | B@5100
            mains that are back are believed    | a+0 a-100 t6000 a+10000 t40000        | B@5100 E@40000
            but not before                      | a+0 a-100 t6000 a+10000 t39999        | B@5100
            mains that come and go are not back | a+0 a-100 t6000 a+10000 a-39000 t80000 | B@5100
            a box started without mains says so | a-0 t5000                             | B@5000
            """)
    void mains_are_gone_after_a_while_and_back_after_a_longer_one(String sentence, String lines, String expected) {
        assertThat(play(troubles(WiredRule.mains(DEVICE), false), lines)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            what an earlier boot left open ends          | a+0 t30000 | E@30000
            what an earlier boot left open is not resaid | a-0 t99999 | ''
            nothing is said before anything was read     | t99999     | ''
            """)
    void a_trouble_outlives_a_restart(String sentence, String lines, String expected) {
        assertThat(play(troubles(WiredRule.mains(DEVICE), true), lines)).as(sentence).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void nothing_is_wrong_before_both_lines_have_been_read(Cause cause) {
        WiredTroubles troubles = troubles(WiredRule.alarm(DEVICE, cause, null, true), false);

        assertThat(play(troubles, "a-0 t30000")).isEmpty();
    }

    @Test
    void a_door_without_an_alarm_and_a_device_nobody_knows_have_no_troubles() {
        WiredTroubles troubles = troubles(WiredRule.plain(DEVICE), false);

        assertThat(play(troubles, "a+0 l-0 t999999")).isEmpty();
        assertThat(troubles.main(new DeviceId("other"), true, Duration.ZERO)).isEmpty();
        assertThat(troubles.loop(new DeviceId("other"), true, Duration.ZERO)).isEmpty();
    }

    @Test
    void a_negative_time_cannot_be_configured() {
        Duration negative = Duration.ofMillis(-1);
        assertThatThrownBy(() -> TroubleRule.stuck(negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TroubleRule.loop(negative)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WiredTroubles troubles(WiredRule rule, boolean wasPresent) {
        return new WiredTroubles(List.of(rule), (_, _) -> wasPresent);
    }

    private static String play(WiredTroubles troubles, String lines) {
        List<DeviceTrouble> all = new ArrayList<>();
        for (String line : lines.split(" ", -1)) {
            boolean time = line.startsWith("t");
            Duration at = Duration.ofMillis(Long.parseLong(line.substring(time ? 1 : 2)));
            boolean closed = line.charAt(1) == '+';
            all.addAll(switch (line.charAt(0)) {
                case 't' -> troubles.timePassed(at);
                case 'a' -> troubles.main(DEVICE, closed, at);
                case 'l' -> troubles.loop(DEVICE, closed, at);
                default -> throw new IllegalArgumentException(line);
            });
        }
        assertThat(all).allMatch(one -> one.device().equals(DEVICE));
        return all.stream().map(DeviceTrouble::outcome).map(TroubleRulesTest::letter).collect(Collectors.joining(" "));
    }

    private static String letter(TroubleOutcome outcome) {
        assertThat(outcome.trouble()).isIn(Trouble.FAULT, Trouble.STUCK, Trouble.MAINS_LOST);
        return switch (outcome) {
            case TroubleOutcome.TroubleBegan _ -> "B@" + outcome.at().toMillis();
            case TroubleOutcome.TroubleEnded _ -> "E@" + outcome.at().toMillis();
        };
    }
}
