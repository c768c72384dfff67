package dk.nattevagt.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Walk.Point HOME = new Walk.Point(56.15, 11.2);

    @Test
    void it_leads_out_of_the_neighbourhood_and_ends_there() {
        Walk walk = Walk.AT_HOME.going(Walk.Going.OUT);
        assertThat(walk.from(HOME)).isEqualTo(HOME);

        walk = walk.after(Duration.ofMinutes(6));
        assertThat(walk.alongM()).isCloseTo(432, within(1.0));
        assertThat(walk.from(HOME).latitude()).as("south of the neighbourhood's edge").isLessThan(56.147);

        walk = walk.after(Duration.ofHours(1));
        assertThat(walk.going()).isEqualTo(Walk.Going.STAYS);
        assertThat(walk.speedKmh()).isZero();
        assertThat(walk.from(HOME).latitude()).isCloseTo(56.15 - 1_120 / 111_320.0, within(1e-9));
        assertThat(walk.from(HOME).longitude()).isCloseTo(11.2 - 1_050 / (111_320 * Math.cos(Math.toRadians(56.15))),
                within(1e-9));
    }

    @Test
    void it_leads_home_again_the_same_way() {
        Walk out = Walk.AT_HOME.going(Walk.Going.OUT).after(Duration.ofMinutes(10));
        Walk home = out.going(Walk.Going.HOME).after(Duration.ofMinutes(4));
        assertThat(home.from(HOME))
                .isEqualTo(Walk.AT_HOME.going(Walk.Going.OUT).after(Duration.ofMinutes(6)).from(HOME));
        assertThat(home.after(Duration.ofMinutes(7))).isEqualTo(Walk.AT_HOME);
    }

    @Test
    void who_is_home_cannot_go_home() {
        assertThat(Walk.AT_HOME.going(Walk.Going.HOME)).isEqualTo(Walk.AT_HOME);
    }
}
