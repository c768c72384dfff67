package dk.nattevagt.gateway.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.gateway.supervision.WatchRules.Change;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each trouble begins once and ends once. */
class WatchRulesTest {
    private static final Duration EVERY = Duration.ofHours(4);
    private final List<Change> changes = new ArrayList<>();
    private Duration now = Duration.ofSeconds(5);
    private Watch watch = Watch.from(now, Set.of());

    private void take(WatchRules.Step step) {
        watch = step.watch();
        changes.addAll(step.changes());
    }

    private void says(Map<Sign, Boolean> signs, @Nullable Integer percent) {
        take(WatchRules.heard(watch, new DeviceReport(ReportKind.STATUS, null, null, null, signs, percent, null), now));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        take(WatchRules.timePassed(watch, EVERY, now));
    }

    private static Change began(Trouble trouble) {
        return new Change(trouble, true);
    }

    private static Change ended(Trouble trouble) {
        return new Change(trouble, false);
    }

    @Test
    void silence_longer_than_its_interval_is_said_once_and_ends_with_the_first_word() {
        pass(EVERY);
        assertThat(changes).isEmpty();
        pass(Duration.ofSeconds(1));
        pass(Duration.ofDays(3));
        assertThat(changes).containsExactly(began(Trouble.SILENT));
        says(Map.of(), null);
        assertThat(changes).containsExactly(began(Trouble.SILENT), ended(Trouble.SILENT));
    }

    @Test
    void a_device_that_speaks_in_time_is_never_silent() {
        for (int i = 0; i < 100; i++) {
            pass(EVERY.minusSeconds(1));
            says(Map.of(), 80);
        }
        assertThat(changes).isEmpty();
    }

    @Test
    void a_wire_has_no_silence() {
        take(WatchRules.timePassed(watch, null, Duration.ofDays(400)));
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TAMPER, TAMPER", "POWER_CUT, MAINS_LOST", "LOW_BATTERY, LOW_BATTERY", "FAULT, FAULT"})
    void a_trouble_begins_at_once_and_ends_when_it_has_stayed_away(Sign sign, Trouble trouble) {
        says(Map.of(sign, true), null);
        says(Map.of(sign, true), null);
        assertThat(changes).containsExactly(began(trouble));
        says(Map.of(sign, false), null);
        pass(WatchRules.SETTLED.minusSeconds(1));
        assertThat(changes).hasSize(1);
        pass(Duration.ofSeconds(1));
        assertThat(changes).containsExactly(began(trouble), ended(trouble));
    }

    @Test
    void a_loose_contact_is_one_trouble_and_not_a_thousand() {
        for (int i = 0; i < 1_000; i++) {
            says(Map.of(Sign.TAMPER, i % 2 == 0), null);
            pass(Duration.ofSeconds(2));
        }
        assertThat(changes).containsExactly(began(Trouble.TAMPER));
    }

    @Test
    void a_battery_is_low_by_its_figure_too_and_does_not_flutter_about_the_limit() {
        says(Map.of(), WatchRules.LOW_PERCENT);
        says(Map.of(), WatchRules.LOW_PERCENT + 3);
        says(Map.of(), WatchRules.LOW_PERCENT - 3);
        assertThat(changes).containsExactly(began(Trouble.LOW_BATTERY));
        says(Map.of(), 100);
        pass(WatchRules.SETTLED);
        assertThat(changes).containsExactly(began(Trouble.LOW_BATTERY), ended(Trouble.LOW_BATTERY));
    }

    @Test
    void a_battery_the_device_itself_calls_low_is_not_made_good_by_its_figure() {
        says(Map.of(Sign.LOW_BATTERY, true), 90);
        pass(WatchRules.SETTLED.multipliedBy(2));
        assertThat(changes).containsExactly(began(Trouble.LOW_BATTERY));
    }

    @Test
    void three_messages_in_a_row_that_make_no_sense_are_a_trouble() {
        for (int i = 0; i < 50; i++) {
            take(WatchRules.notUnderstood(watch, now));
        }
        assertThat(changes).containsExactly(began(Trouble.NONSENSE));
        says(Map.of(), null);
        pass(WatchRules.SETTLED);
        assertThat(changes).containsExactly(began(Trouble.NONSENSE), ended(Trouble.NONSENSE));
    }

    @Test
    void one_garbled_message_now_and_then_is_none() {
        for (int i = 0; i < 50; i++) {
            take(WatchRules.notUnderstood(watch, now));
            take(WatchRules.notUnderstood(watch, now));
            says(Map.of(), null);
        }
        assertThat(changes).isEmpty();
    }

    @Test
    void a_trouble_an_earlier_boot_reported_is_not_reported_again_but_its_end_is() {
        watch = Watch.from(Duration.ZERO, Set.of(Trouble.TAMPER, Trouble.SILENT));
        says(Map.of(Sign.TAMPER, true), null);
        assertThat(changes).containsExactly(ended(Trouble.SILENT));
        says(Map.of(Sign.TAMPER, false), null);
        pass(WatchRules.SETTLED);
        assertThat(changes).containsExactly(ended(Trouble.SILENT), ended(Trouble.TAMPER));
    }
}
