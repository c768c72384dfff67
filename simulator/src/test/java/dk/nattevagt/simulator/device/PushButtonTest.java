package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PushButtonTest {
    private static final Duration TICK = Duration.ofMillis(50);

    private final PushButton button = new PushButton();

    @Test
    void a_press_is_down_at_once() {
        button.move(true);

        assertThat(button.isDown()).isTrue();
    }

    @Test
    void a_quick_press_lasts_long_enough_to_be_seen() {
        button.move(true);
        button.move(false);

        button.after(TICK);
        assertThat(button.isDown()).isTrue();
        button.after(TICK.multipliedBy(2));
        assertThat(button.isDown()).isFalse();
    }

    @Test
    void two_quick_presses_are_two_presses() {
        button.move(true);
        button.move(false);
        button.move(true);
        button.move(false);

        assertThat(pressesDuring(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(button.isDown()).isFalse();
    }

    @Test
    void a_button_whose_finger_is_gone_comes_up_by_itself() {
        button.move(true);

        button.after(Duration.ofSeconds(19));
        assertThat(button.isDown()).isTrue();
        button.after(Duration.ofSeconds(1));
        assertThat(button.isDown()).isFalse();
    }

    private int pressesDuring(Duration time) {
        int presses = button.isDown() ? 1 : 0;
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(TICK)) {
            boolean before = button.isDown();
            button.after(TICK);
            presses += !before && button.isDown() ? 1 : 0;
        }
        return presses;
    }
}
