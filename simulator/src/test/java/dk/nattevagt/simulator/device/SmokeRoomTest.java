package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SmokeRoomTest {
    private static final SmokeRoom BURNING = SmokeRoom.CLEAR.burning(true);

    @Test
    void smoke_takes_some_seconds_to_reach_the_alarm() {
        assertThat(BURNING.after(Duration.ofSeconds(2)).alarm()).isFalse();
        assertThat(BURNING.after(Duration.ofSeconds(4)).alarm()).isTrue();
    }

    @Test
    void the_alarm_goes_on_until_the_air_is_nearly_clear() {
        SmokeRoom putOut = BURNING.after(Duration.ofSeconds(4)).burning(false);

        assertThat(putOut.after(Duration.ofSeconds(1)).alarm()).isTrue();
        assertThat(putOut.after(Duration.ofSeconds(4)).alarm()).isFalse();
    }

    @Test
    void smoke_never_leaves_its_bounds() {
        assertThat(BURNING.after(Duration.ofHours(1)).smoke()).isEqualTo(1.0);
        assertThat(SmokeRoom.CLEAR.after(Duration.ofHours(1)).smoke()).isZero();
    }
}
