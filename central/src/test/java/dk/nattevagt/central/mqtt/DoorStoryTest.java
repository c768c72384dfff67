package dk.nattevagt.central.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.ActResult;
import dk.nattevagt.central.desk.DoorDesk;
import dk.nattevagt.central.desk.DoorResult;
import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.lock.RefusedBecause;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CentralMessage;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockReported;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.Receipt;
import dk.nattevagt.protocol.message.SignedLockOrder;
import dk.nattevagt.protocol.wire.MessageCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door from the responder's thumb to the gateway and back, over a real line. */
class DoorStoryTest {
    private static final GatewayId GW = new GatewayId("gw-0001");
    private static final LockAt LOCK = new LockAt(GW, new DeviceId("lock-1"));
    private static final UserId METTE = new UserId("mette");
    private static final UserId OLE = new UserId("ole");

    @TempDir
    Path data;
    private House house;
    private Gateway gateway;
    private DoorDesk doors;
    private int events;

    @BeforeEach
    void open() {
        house = House.open(data, House.quick(), 1000);
        doors = house.doors();
        gateway = house.gateway("gw-0001");
        say("device", new DeviceListed(key(), null, new DeviceEntry(DeviceKind.LOCK, null, "Hoveddør", null), true,
                null, null));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private EventKey key() {
        return new EventKey(EventSource.of(GW, LOCK.device()), new EventId("door-" + ++events));
    }

    /** Says it and hears its receipt. */
    private void say(String channel, GatewayMessage message) {
        assertThat(gateway.publish(channel, MessageCodec.encode(message))).isZero();
        while (!(gateway.hears() instanceof Receipt receipt) || !receipt.event().equals(message.key())) {
            // Orders that are sent again come between.
        }
    }

    private AlarmId press(String device, String cause) {
        assertThat(gateway.publish("alarm", Events.bytes("""
                {"specversion":"1.0","id":"press-%d","type":"dk.nattevagt.alarm.raised",
                 "source":"/gateways/gw-0001/devices/%s","data":{"cause":"%s"}}
                """.formatted(++events, device, cause)))).isZero();
        return Objects.requireNonNull(gateway.receipt().alarm());
    }

    private void arrive(AlarmId alarm, UserId who) {
        for (AlarmEvent.Act act : List.of(new AlarmEvent.Accept(who), new AlarmEvent.Arrive(who))) {
            assertThat(house.desk.act(alarm, act).join()).isInstanceOf(ActResult.Done.class);
        }
    }

    private DoorOrder ordered(AlarmId alarm, UserId who, LockCommand command) {
        return ((DoorResult.Ordered) doors.order(alarm, null, who, command).join()).order();
    }

    private SignedLockOrder heardOrder() {
        CentralMessage message = gateway.hears();
        while (!(message instanceof SignedLockOrder)) {
            message = gateway.hears();
        }
        return (SignedLockOrder) message;
    }

    private void answer(OrderId order, OrderAnswer answer) {
        say("lock", new LockAnswered(key(), null, order, answer, null));
    }

    private OrderStanding standing() {
        return house.stores.doors().latest(LOCK).orElseThrow().standing();
    }

    private List<String> journal(AlarmId alarm) {
        return house.journal(alarm).stream().filter(entry -> entry.kind().wireName().startsWith("door-"))
                .map(entry -> entry.kind().wireName() + " "
                        + entry.details().getOrDefault("answer",
                                entry.details().getOrDefault("bolt", entry.details().getOrDefault("command", ""))))
                .toList();
    }

    private void later(Duration time) {
        house.clock.set(house.clock.instant().plus(time));
        doors.tick(house.clock.instant());
    }

    @Test
    void an_order_reaches_the_gateway_signed_and_its_answer_and_the_bolts_word_are_written_down() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);

        DoorOrder order = ordered(alarm, METTE, LockCommand.UNLOCK);
        SignedLockOrder heard = heardOrder();
        assertThat(heard).isEqualTo(order.signed());
        assertThat(DoorKeyForTests.CENTRAL.signed(heard)).isTrue();
        answer(order.order().id(), OrderAnswer.TURNED);
        say("lock", new LockReported(key(), null, BoltState.UNLOCKED, LockCommand.UNLOCK, null));

        assertThat(standing()).isEqualTo(OrderStanding.TURNED);
        assertThat(journal(alarm)).containsExactly("door-ordered unlock", "door-answered turned",
                "door-moved unlocked");
    }

    @Test
    void nothing_is_sent_before_it_is_committed() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        house.store.hold();
        CompletableFuture<DoorResult> waiting = doors.order(alarm, null, METTE, LockCommand.UNLOCK);
        doors.tick(house.clock.instant());

        assertThat(waiting).isNotDone();
        assertThat(gateway.hasHeardNothing()).isTrue();
        assertThat(house.stores.doors().latest(LOCK)).isEmpty();
        house.store.letGo();
        assertThat(waiting.join()).isInstanceOf(DoorResult.Ordered.class);
        heardOrder();
    }

    @Test
    void an_unanswered_order_is_sent_again_the_same_and_pressing_twice_asks_once() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        DoorOrder order = ordered(alarm, METTE, LockCommand.UNLOCK);
        assertThat(heardOrder()).isEqualTo(order.signed());

        later(Duration.ofSeconds(1));
        assertThat(ordered(alarm, METTE, LockCommand.UNLOCK)).isEqualTo(order);
        assertThat(heardOrder()).isEqualTo(order.signed());
        later(Duration.ofSeconds(3));
        assertThat(heardOrder()).isEqualTo(order.signed());
        answer(order.order().id(), OrderAnswer.TURNED);
        answer(order.order().id(), OrderAnswer.USED);
        later(Duration.ofMinutes(3));

        assertThat(standing()).isEqualTo(OrderStanding.TURNED);
        assertThat(journal(alarm)).containsExactly("door-ordered unlock", "door-answered turned");
    }

    @Test
    void an_order_that_runs_out_without_an_answer_is_unknown_until_a_late_answer_comes() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        DoorOrder order = ordered(alarm, METTE, LockCommand.UNLOCK);
        later(Duration.ofSeconds(124));
        assertThat(standing()).isEqualTo(OrderStanding.WAITING);
        later(Duration.ofSeconds(1));
        await().until(() -> standing() == OrderStanding.UNANSWERED);

        answer(order.order().id(), OrderAnswer.TURNED);

        assertThat(standing()).isEqualTo(OrderStanding.TURNED);
        assertThat(journal(alarm)).containsExactly("door-ordered unlock", "door-answered unanswered",
                "door-answered turned");
    }

    @Test
    void a_committed_order_is_sent_after_a_restart() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        gateway.close();
        DoorOrder order = ordered(alarm, METTE, LockCommand.UNLOCK);
        house.close();
        house = House.open(data, House.quick(), 1000);
        doors = house.doors();
        gateway = house.gateway("gw-0001");

        later(Duration.ofSeconds(2));

        assertThat(heardOrder()).isEqualTo(order.signed());
        answer(order.order().id(), OrderAnswer.TURNED);
        assertThat(standing()).isEqualTo(OrderStanding.TURNED);
    }

    @Test
    void two_responders_with_an_alarm_each_in_one_home_each_open_for_their_own() {
        AlarmId press = press("button-1", "button");
        AlarmId fire = press("smoke-1", "smoke");
        arrive(press, METTE);
        arrive(fire, OLE);

        DoorOrder mettes = ordered(press, METTE, LockCommand.UNLOCK);
        DoorOrder oles = ordered(fire, OLE, LockCommand.UNLOCK);
        assertThat(doors.order(fire, null, METTE, LockCommand.UNLOCK).join()).isEqualTo(
                new DoorResult.Refused(new LockAccess.Refused(RefusedBecause.NOT_YOURS, null)));
        answer(oles.order().id(), OrderAnswer.TURNED);
        answer(mettes.order().id(), OrderAnswer.USED);

        assertThat(oles.order().number()).isGreaterThan(mettes.order().number());
        assertThat(journal(press)).containsExactly("door-ordered unlock", "door-answered used");
        assertThat(journal(fire)).containsExactly("door-ordered unlock", "door-answered turned");
    }

    @Test
    void a_later_order_is_the_only_one_sent_again() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        ordered(alarm, METTE, LockCommand.UNLOCK);
        DoorOrder later = ordered(alarm, METTE, LockCommand.LOCK);
        heardOrder();
        heardOrder();
        later(Duration.ofSeconds(3));

        assertThat(heardOrder()).isEqualTo(later.signed());
        answer(later.order().id(), OrderAnswer.TURNED);
        assertThat(gateway.hasHeardNothing()).isTrue();
    }

    @Test
    void an_answer_to_somebody_elses_order_settles_nothing() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        DoorOrder order = ordered(alarm, METTE, LockCommand.UNLOCK);
        say("lock", new LockAnswered(new EventKey(EventSource.of(GW, new DeviceId("lock-9")), new EventId("x")), null,
                order.order().id(), OrderAnswer.TURNED, null));
        answer(new OrderId("no-such-order"), OrderAnswer.TURNED);

        assertThat(standing()).isEqualTo(OrderStanding.WAITING);
    }

    @Test
    void a_code_entered_at_the_door_stands_in_the_journal_with_whose_it_was() {
        AlarmId alarm = press("button-1", "button");
        house.stores.alarms().inTransaction(transaction -> {
            transaction.doors().give(House.SOLBY, "2026-11-20T23:00", METTE, 4);
            return true;
        });
        say("lock", new CodeEntered(key(), null, CodeAnswer.TURNED, "2026-11-20T23:00", 4, null));
        say("lock", new CodeEntered(key(), null, CodeAnswer.WRONG, null, null, null));

        assertThat(house.journal(alarm)).filteredOn(entry -> entry.kind() == JournalEntry.Kind.DOOR_CODE)
                .extracting(JournalEntry::by).containsExactly(METTE, null);
    }

    @Test
    void without_contact_no_order_is_signed() {
        AlarmId alarm = press("button-1", "button");
        arrive(alarm, METTE);
        later(Duration.ofSeconds(61));

        assertThat(doors.order(alarm, null, METTE, LockCommand.UNLOCK).join()).isEqualTo(
                new DoorResult.Refused(new LockAccess.Refused(RefusedBecause.NO_CONTACT, null)));
        assertThat(doors.order(alarm, new DeviceId("lock-7"), METTE, LockCommand.UNLOCK).join())
                .isEqualTo(new DoorResult.WhichLock(List.of(LOCK)));
    }
}
