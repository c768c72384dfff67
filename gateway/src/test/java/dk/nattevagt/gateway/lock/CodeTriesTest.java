package dk.nattevagt.gateway.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.authority.CodeKey;
import dk.nattevagt.protocol.authority.CodeShifts;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often somebody may guess, whose a code is, and when the time is known well enough for one. */
class CodeTriesTest {
    private static final Instant KEPT = Instant.parse("2026-11-21T02:00:00Z");
    private static final DoorCodes CODES = new DoorCodes(CodeKey.of(new byte[32], new GatewayId("gw-0001")),
            new CodeShifts(List.of(LocalTime.of(7, 0), LocalTime.of(23, 0)), ZoneId.of("Europe/Copenhagen")),
            new DeviceId("lock-1"));
    private static final LocalDateTime NIGHT = LocalDateTime.parse("2026-11-20T23:00");

    private static TrustedWindow at(Instant time) {
        return new TrustedWindow(time, time);
    }

    @Test
    void the_fifth_wrong_code_begins_a_pause_and_each_more_a_longer_one_up_to_an_hour() {
        CodeTries tries = CodeTries.NONE;
        Duration now = Duration.ofMinutes(1);
        List<Long> minutes = new ArrayList<>();
        for (int wrong = 0; wrong < 11; wrong++) {
            tries = tries.timePassed(now).tried(now);
            minutes.add(tries.pauseLeft(now).toMinutes());
            now = now.plus(tries.pauseLeft(now));
        }
        assertThat(minutes).containsExactly(0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 60L, 60L, 60L);
    }

    @Test
    void a_restart_within_a_pause_begins_it_again_and_one_after_it_does_not() {
        CodeTries restarted = CodeTries.kept(6, true, Duration.ofSeconds(2));
        assertThat(restarted.pauseLeft(Duration.ofSeconds(2))).isEqualTo(Duration.ofMinutes(10));

        CodeTries later = CodeTries.kept(6, false, Duration.ofSeconds(2));
        assertThat(later.pauseLeft(Duration.ofSeconds(2))).isZero();
        assertThat(later.tried(Duration.ofSeconds(3)).pauseLeft(Duration.ofSeconds(3)))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void a_day_without_a_wrong_code_ends_the_count() {
        CodeTries tries = CodeTries.NONE.tried(Duration.ofHours(1)).tried(Duration.ofHours(2));
        assertThat(tries.timePassed(Duration.ofHours(25)).wrong()).isEqualTo(2);
        assertThat(tries.timePassed(Duration.ofHours(26))).isEqualTo(CodeTries.NONE);
    }

    @Test
    void a_guesser_gets_no_more_than_thirty_tries_in_the_first_day_and_no_more_than_twenty_five_in_the_next() {
        CodeTries tries = CodeTries.NONE;
        Duration now = Duration.ZERO;
        int first = 0;
        int second = 0;
        while (now.compareTo(Duration.ofDays(2)) < 0) {
            tries = tries.timePassed(now);
            if (tries.pauseLeft(now).isZero()) {
                tries = tries.tried(now);
                if (now.compareTo(Duration.ofDays(1)) < 0) {
                    first++;
                } else {
                    second++;
                }
            }
            now = now.plusSeconds(1);
        }
        assertThat(first).isLessThanOrEqualTo(32);
        assertThat(second).isLessThanOrEqualTo(25);
    }

    @Test
    void a_code_is_found_in_the_shift_that_is_on_and_in_the_one_beside_it_at_the_change() {
        String code = CODES.key().code(NIGHT, 7);
        assertThat(CodeRules.match(CODES, code, at(KEPT))).contains(new CodeRules.Match("2026-11-20T23:00", 7));
        assertThat(CodeRules.match(CODES, code, at(Instant.parse("2026-11-21T06:29:00Z")))).isPresent();
        assertThat(CodeRules.match(CODES, code, at(Instant.parse("2026-11-21T06:31:00Z")))).isEmpty();
        assertThat(CodeRules.match(CODES, code, at(KEPT.plus(Duration.ofDays(1))))).isEmpty();
        assertThat(CodeRules.match(CODES, "12345678", at(KEPT))).isEmpty();
    }

    @Test
    void where_the_time_is_known_to_some_minutes_only_both_ends_count() {
        String code = CODES.key().code(NIGHT, 7);
        Instant justOver = Instant.parse("2026-11-21T06:31:00Z");
        assertThat(CodeRules.match(CODES, code, new TrustedWindow(justOver.minusSeconds(120), justOver))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT3M, PT3M", "PT-4M, PT0S", "PT-6M, ", "P29D, P29D", "P31D, ", "P-1000D, "})
    void after_a_start_without_contact_a_clock_not_behind_the_last_signed_time_will_do(Duration wall,
            Duration known) {
        assertThat(CodeRules.time(Optional.empty(), KEPT, KEPT.plus(wall)))
                .isEqualTo(Optional.ofNullable(known).map(after -> at(KEPT.plus(after))));
    }

    @Test
    void a_signed_time_counts_before_the_machines_own_and_without_any_no_code_is_looked_at() {
        TrustedWindow signed = at(KEPT.plusSeconds(100));
        assertThat(CodeRules.time(Optional.of(signed), KEPT, Instant.EPOCH)).contains(signed);
        assertThat(CodeRules.time(Optional.empty(), null, KEPT)).isEmpty();
    }
}
