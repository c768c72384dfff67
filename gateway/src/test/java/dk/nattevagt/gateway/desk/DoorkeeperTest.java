package dk.nattevagt.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.DeviceAddress;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.lock.LockCertainty;
import dk.nattevagt.gateway.peer.Authority;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders to a lock, from the wire to the lock and back. */
class DoorkeeperTest extends DoorFixture {

    private LockCertainty certainty() {
        return home.desk.workshop().devices().stream().filter(status -> status.device().id().equals(LOCK_1))
                .map(status -> status.lock()).filter(lock -> lock != null).findFirst().orElseThrow().certainty();
    }

    private void says(BoltState bolt) {
        home.desk.onReport(LOCK, new DeviceReport(ReportKind.LOCK, null, null, null, Map.of(), 80,
                new LockReading(bolt, null)), true, null);
    }

    @Test
    void a_good_order_turns_the_lock_is_answered_and_then_confirmed_by_the_bolt_alone() {
        SignedLockOrder order = unlock();
        home.desk.onCentralMessage(order);

        assertThat(home.turned).containsExactly(LOCK + " UNLOCK");
        LockAnswered answer = each(LockAnswered.class).getFirst();
        assertThat(answer.answer()).isEqualTo(OrderAnswer.TURNED);
        assertThat(answer.order()).isEqualTo(order.order().id());
        assertThat(answer.key().source().device()).isEqualTo(LOCK_1);
        assertThat(certainty()).isEqualTo(LockCertainty.COMMANDED);

        home.pass(Duration.ofSeconds(4));
        says(BoltState.UNLOCKED);
        assertThat(certainty()).isEqualTo(LockCertainty.CONFIRMED);
        LockReported report = each(LockReported.class).getFirst();
        assertThat(report.bolt()).isEqualTo(BoltState.UNLOCKED);
        assertThat(report.commanded()).isEqualTo(LockCommand.UNLOCK);
    }

    @Test
    void a_lock_that_does_not_say_it_turned_is_not_confirmed() {
        says(BoltState.LOCKED);
        home.desk.onCentralMessage(unlock());
        home.pass(Duration.ofSeconds(21));
        assertThat(certainty()).isEqualTo(LockCertainty.NOT_CONFIRMED);
    }

    @Test
    void a_wire_that_brings_everything_twice_and_later_turns_the_lock_once_and_is_answered_once() {
        SignedLockOrder order = unlock();
        for (int i = 0; i < 4; i++) {
            home.desk.onCentralMessage(order);
            home.pass(Duration.ofSeconds(10));
        }
        turnedTimes(1);
        assertThat(answers()).containsExactly(OrderAnswer.TURNED);
    }

    @Test
    void an_earlier_order_that_comes_after_a_later_one_is_used_up() {
        SignedLockOrder earlier = unlock();
        home.pass(Duration.ofSeconds(1));
        SignedLockOrder later = unlock();
        home.desk.onCentralMessage(later);
        home.desk.onCentralMessage(earlier);
        turnedTimes(1);
        assertThat(answers()).containsExactly(OrderAnswer.TURNED, OrderAnswer.USED);
    }

    @Test
    void a_used_order_is_refused_after_a_restart() {
        SignedLockOrder order = unlock();
        home.desk.onCentralMessage(order);
        boot();
        contact();
        home.desk.onCentralMessage(order);
        turnedTimes(1);
        assertThat(answers()).containsExactly(OrderAnswer.TURNED, OrderAnswer.USED);
    }

    @Test
    void a_power_cut_at_any_step_of_an_order_never_lets_it_turn_the_lock_twice() {
        for (int steps = 0; steps < 12; steps++) {
            home.turned.clear();
            SignedLockOrder order = unlock();
            home.outbox.power = new Power(steps);
            try {
                home.desk.onCentralMessage(order);
            } catch (Power.Cut cut) {
                assertThat(cut).isNotNull();
            }
            int before = home.turned.size();
            home.outbox.power = new Power(Integer.MAX_VALUE);
            boot();
            contact();
            home.desk.onCentralMessage(order);

            assertThat(home.turned.size()).as("cut after %d steps", steps).isLessThanOrEqualTo(1);
            boolean kept = home.doors.highestUsed(LOCK_1) == order.order().number();
            assertThat(kept).as("a lock that turned has a used order on disk").isTrue();
            assertThat(before == 0 || home.turned.size() == 1).isTrue();
            home.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void the_number_is_on_disk_before_the_lock_is_told() {
        home.outbox.power = new Power(2);
        assertThatThrownBy(() -> home.desk.onCentralMessage(unlock())).isInstanceOf(Power.Cut.class);
        assertThat(home.turned).isEmpty();
        assertThat(home.doors.highestUsed(LOCK_1)).isPositive();
    }

    @Test
    void where_the_disk_does_not_keep_the_number_the_door_stays_shut_and_the_order_is_used() {
        home.doors.full = true;
        SignedLockOrder order = unlock();
        home.desk.onCentralMessage(order);
        home.doors.full = false;
        home.desk.onCentralMessage(order);
        turnedTimes(0);
        assertThat(answers()).containsExactly(OrderAnswer.NOT_TURNED);
    }

    @Test
    void a_lock_that_cannot_be_told_is_not_turned_later_by_the_same_order() {
        home.lockTakes = false;
        SignedLockOrder order = unlock();
        home.desk.onCentralMessage(order);
        home.lockTakes = true;
        home.desk.onCentralMessage(order);
        turnedTimes(0);
        assertThat(answers()).containsExactly(OrderAnswer.NOT_TURNED);
    }

    @Test
    void forged_foreign_and_late_orders_are_refused_each_with_its_reason() {
        home.desk.onCentralMessage(new Authority(Home.GATEWAY).unlock("lock-1", home.now));
        home.desk.onCentralMessage(CENTRAL.unlock("lock-9", home.now));
        home.desk.onCentralMessage(CENTRAL.unlock("keypad-1", home.now));
        SignedLockOrder order = unlock();
        home.pass(Authority.GOOD_FOR);
        home.desk.onCentralMessage(order);

        turnedTimes(0);
        assertThat(answers()).containsExactly(OrderAnswer.FORGED, OrderAnswer.FOREIGN, OrderAnswer.FOREIGN,
                OrderAnswer.EXPIRED);
        assertThat(each(LockAnswered.class).get(1).key().source().device()).isEqualTo(new DeviceId("lock-9"));
    }

    @Test
    void a_gateway_without_a_key_says_that_it_has_none() {
        home.access = Access.NONE;
        boot();
        contact();
        home.desk.onCentralMessage(unlock());
        turnedTimes(0);
        assertThat(answers()).containsExactly(OrderAnswer.NO_KEY);
    }

    @Test
    void before_a_heartbeat_is_answered_the_clock_is_unsure_and_the_same_order_is_obeyed_after_it() {
        boot();
        SignedLockOrder order = unlock();
        home.desk.onLinkUp();
        home.desk.onCentralMessage(order);
        home.desk.onCentralMessage(order);
        assertThat(answers()).containsExactly(OrderAnswer.CLOCK_UNSURE);
        answerHeartbeat();
        home.desk.onCentralMessage(order);
        turnedTimes(1);
        assertThat(answers()).containsExactly(OrderAnswer.CLOCK_UNSURE, OrderAnswer.TURNED);
    }

    @Test
    void a_machine_whose_own_clock_is_years_off_obeys_all_the_same() {
        home.now = home.now.minus(Duration.ofDays(4000));
        home.desk.onCentralMessage(CENTRAL.unlock("lock-1", home.now.plus(Duration.ofDays(4000))));
        assertThat(answers()).containsExactly(OrderAnswer.TURNED);
    }

    @Test
    void a_disk_that_remembers_nothing_obeys_no_order_given_before_it_began_to() {
        SignedLockOrder before = unlock();
        home.desk.onCentralMessage(before);
        home.pass(Duration.ofSeconds(1));
        home.doors = new MemoryDoors(() -> home.outbox.power);
        boot();
        contact();
        home.desk.onCentralMessage(before);
        turnedTimes(1);
        home.pass(Duration.ofSeconds(1));
        home.desk.onCentralMessage(unlock());
        turnedTimes(2);
        assertThat(answers()).containsExactly(OrderAnswer.TURNED, OrderAnswer.USED, OrderAnswer.TURNED);
    }

    @Test
    void hundreds_of_forged_orders_cost_neither_the_disk_nor_the_good_one_that_comes_a_minute_later() {
        Authority forger = new Authority(Home.GATEWAY);
        for (int i = 0; i < 300; i++) {
            home.desk.onCentralMessage(forger.key().sign(forger.order("lock-1", LockCommand.UNLOCK, i + 1L, home.now,
                    home.now.plusSeconds(60))));
        }
        assertThat(home.outbox.depth()).isLessThanOrEqualTo(25);
        home.pass(Duration.ofMinutes(1));
        List.copyOf(home.outbox.events.keySet()).forEach(home::receipt);
        home.desk.onCentralMessage(unlock());
        assertThat(answers()).contains(OrderAnswer.TURNED);
    }

    @Test
    void the_time_is_written_down_at_most_once_a_minute() {
        int before = home.doors.timesTold;
        for (int i = 0; i < 15; i++) {
            home.pass(Duration.ofSeconds(20));
            answerHeartbeat();
        }
        assertThat(home.doors.timesTold - before).isBetween(4, 5);
        assertThat(home.doors.lastTrusted().orElseThrow()).isAfter(home.now.minusSeconds(61));
    }

    @Test
    void a_strike_is_told_to_open_cannot_be_told_to_lock_and_nobody_says_how_it_stands() {
        DeviceAddress line = new DeviceAddress(Adapter.GPIO, "24");
        home.devices = List.of(device("lock-2", DeviceKind.LOCK, line));
        boot();
        contact();
        home.pass(Duration.ofSeconds(1));
        home.desk.onCentralMessage(CENTRAL.unlock("lock-2", home.now));

        assertThat(home.turned).containsExactly(line + " UNLOCK");
        LockReported report = each(LockReported.class).getLast();
        assertThat(report.bolt()).isEqualTo(BoltState.UNKNOWN);
        assertThat(report.commanded()).isEqualTo(LockCommand.UNLOCK);
        home.pass(Duration.ofSeconds(30));
        assertThat(home.desk.workshop().devices().getFirst().lock()).isNotNull()
                .satisfies(lock -> assertThat(lock.certainty()).isEqualTo(LockCertainty.UNKNOWN));
    }

    @Test
    void a_technicians_test_of_a_lock_only_ever_locks_it() {
        assertThat(home.desk.workshop().announceTest(LOCK_1)).isEmpty();
        assertThat(home.turned).containsExactly(LOCK + " LOCK");
        assertThat(answers()).isEmpty();
    }
}
