package dk.nattevagt.gateway.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Sign;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a device says again and again, and what it says anew. */
class SignRulesTest {
    private final List<Outcome> outcomes = new ArrayList<>();
    private SignMemory memory = SignMemory.NOTHING;
    private Duration now = Duration.ofMinutes(1);

    private void says(Sign sign, Adapter adapter, boolean is) {
        take(SignRules.said(memory, sign, adapter, is, now));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        take(SignRules.timePassed(memory, now));
    }

    private void take(SignRules.Step step) {
        memory = step.memory();
        outcomes.addAll(step.outcomes());
    }

    private long raised() {
        return outcomes.stream().filter(Outcome.Raised.class::isInstance).count();
    }

    private long cleared() {
        return outcomes.stream().filter(Outcome.Cleared.class::isInstance).count();
    }

    @Test
    void smoke_said_every_two_seconds_for_an_hour_is_one_alarm() {
        for (int i = 0; i < 1_800; i++) {
            says(Sign.SMOKE, Adapter.ZIGBEE, true);
            pass(Duration.ofSeconds(2));
        }
        assertThat(raised()).isEqualTo(1);
        assertThat(cleared()).isZero();
    }

    @Test
    void smoke_that_is_gone_for_a_while_has_cleared_and_comes_again_as_a_new_alarm() {
        says(Sign.SMOKE, Adapter.ZIGBEE, true);
        says(Sign.SMOKE, Adapter.ZIGBEE, false);
        pass(SignRules.FLICKER);
        assertThat(cleared()).isEqualTo(1);
        says(Sign.SMOKE, Adapter.ZIGBEE, true);
        assertThat(raised()).isEqualTo(2);
    }

    @Test
    void smoke_that_flickers_on_and_off_for_an_hour_is_one_alarm() {
        for (int i = 0; i < 900; i++) {
            says(Sign.SMOKE, Adapter.ZIGBEE, true);
            pass(Duration.ofSeconds(2));
            says(Sign.SMOKE, Adapter.ZIGBEE, false);
            pass(Duration.ofSeconds(2));
        }
        assertThat(raised()).isEqualTo(1);
    }

    @Test
    void smoke_whose_end_was_never_heard_is_a_new_alarm_when_it_is_said_again_much_later() {
        says(Sign.SMOKE, Adapter.ZIGBEE, true);
        pass(SignRules.FORGOTTEN.plusSeconds(1));
        says(Sign.SMOKE, Adapter.ZIGBEE, true);
        assertThat(raised()).isEqualTo(2);
    }

    @Test
    void every_press_of_a_button_is_an_alarm_but_not_the_echo_of_its_radio() {
        says(Sign.SOS, Adapter.ZIGBEE, true);
        pass(Duration.ofMillis(100));
        says(Sign.SOS, Adapter.ZIGBEE, true);
        assertThat(raised()).isEqualTo(1);
        pass(Duration.ofMillis(600));
        says(Sign.SOS, Adapter.ZIGBEE, true);
        assertThat(raised()).isEqualTo(2);
    }

    @Test
    void a_press_let_go_and_pressed_again_at_once_is_two() {
        says(Sign.SOS, Adapter.ZIGBEE, true);
        says(Sign.SOS, Adapter.ZIGBEE, false);
        says(Sign.SOS, Adapter.ZIGBEE, true);
        assertThat(raised()).isEqualTo(2);
        assertThat(cleared()).isZero();
    }

    @Test
    void a_tracker_that_repeats_its_press_until_it_is_answered_has_pressed_once() {
        for (int i = 0; i < 10; i++) {
            says(Sign.SOS, Adapter.TRACKER, true);
            pass(Duration.ofSeconds(10));
        }
        assertThat(raised()).isEqualTo(1);
        pass(SignRules.TRACKER_REPEATS);
        says(Sign.SOS, Adapter.TRACKER, true);
        assertThat(raised()).isEqualTo(2);
    }

    @Test
    void what_was_never_so_and_is_not_so_is_no_news() {
        says(Sign.WATER, Adapter.ZIGBEE, false);
        pass(Duration.ofHours(1));
        assertThat(outcomes).isEmpty();
    }
}
