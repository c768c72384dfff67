package dk.nattevagt.central.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmOrigin;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.DoorTransaction;
import dk.nattevagt.central.escalation.FixedStaffing;
import dk.nattevagt.central.lock.AlarmSpan;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.OrderAnswer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders, events and slots kept in a database, the same on every one. */
abstract class DoorStoreContract {
    private static final MunicipalityId SOLBY = new MunicipalityId("solby");
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00.123Z");
    private static final HomeId HOME = new HomeId("home-1");
    private static final LockAt LOCK = new LockAt(new GatewayId("gw-1"), new DeviceId("lock-1"));
    private static final AlarmId ALARM = new AlarmId("alarm-1");

    private SqlStores stores;

    /** The address of an empty database. */
    abstract String url();

    @BeforeEach
    void open() {
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);
        stores.people()
                .register(new RegistryData(SOLBY, "Solby Kommune", null, List.of(),
                        List.of(new Home(HOME, SOLBY, new Address("Lindevej 1", null, null, "0000", "Solby"), null,
                                List.of())),
                        List.of()));
        EventKey event = new EventKey(EventSource.of(LOCK.gateway()), new EventId("e1"));
        stores.alarms().inTransaction(transaction -> {
            transaction.save(new AlarmLifecycle(FixedStaffing.standard()).raise(ALARM, HOME, SOLBY,
                    new AlarmOrigin(event, Cause.BUTTON, true, new Timing(NOW, NOW, false, true)), NOW), NOW);
            return true;
        });
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void write(Consumer<DoorTransaction> work) {
        stores.alarms().inTransaction(transaction -> {
            work.accept(transaction.doors());
            return true;
        });
    }

    private static DoorOrder order(String id, long number) {
        return DoorOrder.signed(DoorKeyForTests.SIGNING.sign(new LockOrder(new OrderId(id), number, LOCK.gateway(),
                LOCK.device(), ALARM, "mette", LockCommand.UNLOCK, NOW, NOW.plusSeconds(120))), HOME);
    }

    @Test
    void an_order_comes_back_as_it_was_signed_also_after_a_restart() {
        write(doors -> doors.add(order("order-1", 7), SOLBY));
        stores.close();
        stores = SqlStores.open(url(), (changes, effects) -> {}, false);

        assertThat(stores.doors().waiting()).containsExactly(order("order-1", 7));
        assertThat(DoorKeyForTests.CENTRAL.signed(stores.doors().waiting().getFirst().signed())).isTrue();
        assertThat(stores.doors().latest(LOCK)).contains(order("order-1", 7));
    }

    @Test
    void a_settled_order_waits_no_more_and_may_be_settled_otherwise() {
        write(doors -> doors.add(order("order-1", 7), SOLBY));
        write(doors -> doors.settle(order("order-1", 7).settled(OrderStanding.UNANSWERED, NOW)));
        assertThat(stores.doors().waiting()).isEmpty();
        write(doors -> doors.settle(order("order-1", 7).settled(OrderStanding.TURNED, NOW.plusSeconds(9))));

        assertThat(stores.doors().latest(LOCK))
                .contains(order("order-1", 7).settled(OrderStanding.TURNED, NOW.plusSeconds(9)));
        assertThatThrownBy(
                () -> write(doors -> doors.settle(order("order-2", 8).settled(OrderStanding.TURNED, NOW))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_number_is_given_once_for_each_lock() {
        write(doors -> {
            assertThat(doors.lastNumber(LOCK)).isZero();
            doors.add(order("order-1", 7), SOLBY);
            doors.add(order("order-2", 9), SOLBY);
            assertThat(doors.lastNumber(LOCK)).isEqualTo(9);
            assertThat(doors.lastNumber(new LockAt(LOCK.gateway(), new DeviceId("lock-2")))).isZero();
        });

        assertThatThrownBy(() -> write(doors -> doors.add(order("order-3", 9), SOLBY)))
                .isInstanceOf(StoreFailedException.class);
    }

    @Test
    void events_come_back_as_they_were_written() {
        List<DoorEvent.What> all = List.of(new DoorEvent.Answered(new OrderId("order-1"), OrderAnswer.CLOCK_UNSURE),
                new DoorEvent.Unanswered(new OrderId("order-1")),
                new DoorEvent.Entered(CodeAnswer.TURNED, "2026-11-20T23:00", 0, new UserId("mette")),
                new DoorEvent.Entered(CodeAnswer.WRONG, null, null, null),
                new DoorEvent.Moved(BoltState.UNLOCKED, null),
                new DoorEvent.Moved(BoltState.NOT_FULLY_LOCKED, LockCommand.LOCK),
                new DoorEvent.CodeShown(new UserId("mette"), "2026-11-20T23:00", null),
                new DoorEvent.CodeShown(new UserId("mette"), "2026-11-20T23:00", ALARM));
        write(doors -> all.forEach(
                what -> doors.add(new DoorEvent(0, HOME, LOCK, NOW, NOW.plusSeconds(1), what), SOLBY)));

        assertThat(stores.doors().history(HOME, NOW).events()).extracting(DoorEvent::what).isEqualTo(all);
        assertThat(stores.doors().history(HOME, NOW).events()).extracting(DoorEvent::number).isSorted()
                .doesNotHaveDuplicates();
        assertThat(stores.doors().history(HOME, NOW.plusSeconds(2)).events()).isEmpty();
        assertThat(stores.doors().history(new HomeId("home-2"), NOW).events()).isEmpty();
    }

    @Test
    void a_history_holds_the_orders_and_the_alarms_of_its_homes() {
        write(doors -> doors.add(order("order-1", 7), SOLBY));

        assertThat(stores.doors().history(SOLBY, NOW).orders()).containsExactly(order("order-1", 7));
        assertThat(stores.doors().history(SOLBY, NOW).alarms())
                .containsExactly(new AlarmSpan(ALARM, HOME, NOW, null, null));
        assertThat(stores.doors().history(new MunicipalityId("other"), NOW).orders()).isEmpty();
    }

    @Test
    void a_slot_is_one_persons_in_one_shift() {
        write(doors -> {
            doors.give(SOLBY, "2026-11-20T23:00", new UserId("mette"), 0);
            doors.give(SOLBY, "2026-11-20T23:00", new UserId("ole"), 1);
            doors.give(SOLBY, "2026-11-21T07:00", new UserId("ole"), 0);
        });

        write(doors -> assertThat(doors.slots(SOLBY, "2026-11-20T23:00"))
                .containsOnly(java.util.Map.entry(new UserId("mette"), 0), java.util.Map.entry(new UserId("ole"), 1)));
        assertThatThrownBy(() -> write(doors -> doors.give(SOLBY, "2026-11-20T23:00", new UserId("ida"), 1)))
                .isInstanceOf(StoreFailedException.class);
        assertThatThrownBy(() -> write(doors -> doors.give(SOLBY, "2026-11-20T23:00", new UserId("ole"), 2)))
                .isInstanceOf(StoreFailedException.class);
    }
}
