package dk.nattevagt.gateway.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerRulesTest {
    private static final DeviceId DEVICE = new DeviceId("device-1");

    /**
     * Levels: {@code 1@100} is an active reading at 100 ms, {@code 0@} an inactive one, {@code t@} time passing. Outcomes: R
     * raised, C cleared, X cancelled, each with its time. Debounce 30 ms, cancel hold 5,000 ms.
     */
    @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a press raises at once                          | BUTTON | 1@100                         | R@100
            a press and its release are one alarm           | BUTTON | 1@100 0@300                   | R@100
            bounce on the way in is one alarm               | BUTTON | 1@100 0@103 1@107 0@110 1@115 | R@100
            bounce on the way out is no second alarm        | BUTTON | 1@100 0@300 1@303 0@308 t@400 | R@100
            a second press after release is a new alarm     | BUTTON | 1@100 0@300 1@500             | R@100 R@500
            a quick second press is never swallowed         | BUTTON | 1@100 0@120 1@145 t@200       | R@100 R@160
            a tap shorter than debounce is an alarm         | BUTTON | 1@100 0@105 t@200             | R@100
            a press after such a tap is a new one           | BUTTON | 1@100 0@105 1@300             | R@100 R@300
            reading the same level again says nothing       | BUTTON | 1@100 1@300 1@500 0@700 0@900 | R@100
            smoke that stays is one alarm                   | SMOKE  | 1@100 1@2000 1@4000           | R@100
            smoke that clears says so, once                 | SMOKE  | 1@100 0@2000 0@2500           | R@100 C@2000
            smoke that comes again is a new alarm           | SMOKE  | 1@100 0@2000 1@3000           | R@100 C@2000 R@3000
            a short whiff clears when debounce is over      | SMOKE  | 1@100 0@110 t@131             | R@100 C@130
            a held button calls the alarm off, once         | BUTTON | 1@100 t@5099 t@5100 t@9000    | R@100 X@5100
            a hold is seen also when nobody looked meanwhile| BUTTON | 1@100 0@7000                  | R@100 X@5100
            letting go in time does not call it off         | BUTTON | 1@100 0@5000 t@6000           | R@100
            letting go within debounce does not call it off | BUTTON | 1@100 0@110 t@6000            | R@100
            an inactive input at start says nothing         | SMOKE  | 0@0                           | ''
            an active input at start is an alarm            | SMOKE  | 1@0                           | R@0
            """)
    void readings_become_outcomes(String sentence, Cause cause, String levels, String expected) {
        InputRule rule = new InputRule(DEVICE, cause, Duration.ofMillis(30), Duration.ofSeconds(5));

        assertThat(play(rule, levels)).as(sentence).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void without_a_cancel_hold_a_held_button_is_only_a_press() {
        InputRule rule = new InputRule(DEVICE, Cause.BUTTON, Duration.ofMillis(30), null);

        assertThat(play(rule, "1@100 t@60000")).isEqualTo("R@100");
    }

    @Test
    void a_hold_shorter_than_debounce_cannot_be_configured() {
        assertThatThrownBy(() -> new InputRule(DEVICE, Cause.BUTTON, Duration.ofMillis(30), Duration.ofMillis(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cancelHold must be longer than debounce");
    }

    private static String play(InputRule rule, String levels) {
        InputState state = InputState.AT_START;
        List<Outcome> outcomes = new ArrayList<>();
        for (String level : levels.split(" ", -1)) {
            Duration at = Duration.ofMillis(Long.parseLong(level.substring(2)));
            TriggerRules.Step step = level.startsWith("t")
                    ? TriggerRules.timePassed(state, at, rule)
                    : TriggerRules.read(state, new Reading(level.startsWith("1"), at), rule);
            state = step.state();
            outcomes.addAll(step.outcomes());
        }
        return outcomes.stream().map(TriggerRulesTest::letter).collect(Collectors.joining(" "));
    }

    private static @Nullable String letter(Outcome outcome) {
        String letter = switch (outcome) {
            case Outcome.Raised _ -> "R";
            case Outcome.Cleared _ -> "C";
            case Outcome.Cancelled _ -> "X";
        };
        return letter + "@" + outcome.at().toMillis();
    }
}
