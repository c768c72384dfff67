package dk.nattevagt.central.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginLimiterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:13:45Z");
    private final LoginLimiter limiter = new LoginLimiter();

    @Test
    void the_sixth_attempt_within_a_minute_must_wait_for_the_first_to_be_forgotten() {
        for (int second = 0; second < 5; second++) {
            assertThat(limiter.refuse("vagt", "10.0.0.1", NOW.plusSeconds(second))).isEmpty();
        }
        assertThat(limiter.refuse("vagt", "10.0.0.1", NOW.plusSeconds(10))).contains(Duration.ofSeconds(50));
        assertThat(limiter.refuse("vagt", "10.0.0.1", NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void nobody_can_lock_a_colleague_out_from_another_address() {
        for (int guess = 0; guess < 5; guess++) {
            limiter.refuse("vagt", "10.0.0.66", NOW);
        }
        assertThat(limiter.refuse("vagt", "10.0.0.66", NOW)).isPresent();
        assertThat(limiter.refuse("vagt", "10.0.0.1", NOW)).isEmpty();
    }

    @Test
    void trying_many_users_from_one_address_is_slowed_down_too() {
        for (int user = 0; user < LoginLimiter.PER_ADDRESS; user++) {
            assertThat(limiter.refuse("user-" + user, "10.0.0.66", NOW)).isEmpty();
        }
        assertThat(limiter.refuse("vagt", "10.0.0.66", NOW)).isPresent();
    }

    @Test
    void a_whole_shift_may_log_in_from_behind_one_address() {
        for (int user = 0; user < 200; user++) {
            assertThat(limiter.refuse("user-" + user, "10.0.0.1", NOW)).isEmpty();
            limiter.succeeded("user-" + user, "10.0.0.1", NOW);
        }
    }
}
