package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.TechnicalReported;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lock that will not open is told of before somebody stands in front of it. */
class LockHealthTest extends DoorFixture {

    private void battery(DeviceAddress device, int percent) {
        home.desk.onReport(device, new DeviceReport(ReportKind.STATUS, null, null, null, Map.of(), percent, null), true,
                null);
    }

    private List<String> troubles() {
        return each(TechnicalReported.class).stream()
                .map(told -> told.key().source().device() + " " + told.trouble().wireName() + " " + told.present())
                .toList();
    }

    @Test
    void a_locks_battery_is_low_at_twenty_percent_where_a_keypads_is_not_yet() {
        battery(LOCK, 21);
        assertThat(troubles()).isEmpty();
        battery(LOCK, 20);
        battery(KEYPAD, 20);
        assertThat(troubles()).containsExactly("lock-1 low-battery true");
    }

    @Test
    void one_that_falls_fast_is_low_two_days_ahead_once_and_good_again_when_it_was_changed() {
        battery(LOCK, 70);
        home.pass(Duration.ofHours(24));
        battery(LOCK, 40);
        assertThat(troubles()).contains("lock-1 low-battery true");
        home.pass(Duration.ofHours(1));
        battery(LOCK, 39);
        home.pass(Duration.ofMinutes(5));
        assertThat(troubles().stream().filter(told -> told.contains("low-battery"))).hasSize(1);

        battery(LOCK, 100);
        home.pass(Duration.ofMinutes(2));
        assertThat(troubles()).contains("lock-1 low-battery false");
    }

    @Test
    void a_strike_whose_pulse_fails_is_a_fault_until_one_works_again() {
        DeviceAddress line = new DeviceAddress(Adapter.GPIO, "24");
        home.devices = List.of(device("lock-2", DeviceKind.LOCK, line));
        boot();
        contact();
        home.desk.onLockWorks(line, false);
        home.desk.onLockWorks(line, false);
        home.desk.onLockWorks(line, true);
        home.desk.onLockWorks(new DeviceAddress(Adapter.GPIO, "5"), false);
        assertThat(troubles()).containsExactly("lock-2 fault true", "lock-2 fault false");
    }
}
