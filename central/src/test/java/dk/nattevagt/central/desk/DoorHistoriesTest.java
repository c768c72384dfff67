package dk.nattevagt.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Outcome;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.lock.DoorKeyForTests;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.DeviceEntry;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.DeviceListed;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.Heartbeat;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import dk.nattevagt.protocol.message.OrderAnswer;
import dk.nattevagt.protocol.message.SignedLockOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over random nights: an order is signed only when every condition held at that moment, by another reckoning than the rules' own. */
class DoorHistoriesTest {
    private static final long SEED = 20261121;
    private static final int NIGHTS = 25;
    private static final int STEPS = 50;
    private static final List<UserId> PEOPLE = List.of(NightDesk.METTE, NightDesk.OLE, NightDesk.LIS);

    @TempDir
    Path folder;

    private final List<SignedLockOrder> sent = new ArrayList<>();
    private final Map<String, Instant> heard = new HashMap<>();
    private final Map<AlarmId, Instant> setOut = new HashMap<>();
    private final Set<String> outcomes = new HashSet<>();
    private int events;

    @Test
    void no_order_is_ever_signed_unless_every_condition_held() {
        Random random = new Random(SEED);
        try (NightDesk night = new NightDesk(folder)) {
            DoorDesk doors = doors(night);
            mount(night, 1);
            mount(night, 2);
            for (int i = 0; i < NIGHTS; i++) {
                night(night, doors, random);
                night.now = night.now.plus(Duration.ofHours(1));
            }
        }
        assertThat(outcomes).contains("ORDERED", "ALARM_CLOSED", "NOT_YOURS", "NOT_ON_THE_WAY", "TOO_EARLY",
                "NO_CONTACT", "WHICH_LOCK");
        assertThat(sent.stream().map(signed -> signed.order().id()).distinct()).hasSizeGreaterThan(20);
        assertThat(sent).allMatch(DoorKeyForTests.CENTRAL::signed);
    }

    private DoorDesk doors(NightDesk night) {
        AlarmLifecycle lifecycle = new AlarmLifecycle(new WithoutRota(night.registry, EscalationPlan.standard()));
        return new DoorDesk(new DoorDesk.Ground(night.stores.alarms(), night.stores.doors(), night.new AtOnce(),
                lifecycle, night.registry, LockAccess.STANDARD, DoorKeyForTests.SIGNING,
                () -> new OrderId("order-" + ++events), (gateway, order) -> {
                    sent.add(order);
                    return CompletableFuture.completedFuture(true);
                }, () -> night.now));
    }

    private void mount(NightDesk night, int home) {
        say(night, home, new DeviceListed(key(home, "lock-" + home), null,
                new DeviceEntry(DeviceKind.LOCK, null, null, null), true, null, null));
    }

    private EventKey key(int home, String device) {
        return new EventKey(EventSource.of(new GatewayId("gw-" + home), new DeviceId(device)),
                new EventId("door-event-" + ++events));
    }

    private void say(NightDesk night, int home, GatewayMessage message) {
        heard.put("gw-" + home, night.now);
        var _ = night.desk.receive(night.registry.home(new HomeId("home-" + home)).orElseThrow(), message, night.now)
                .join();
    }

    private void night(NightDesk night, DoorDesk doors, Random random) {
        List<AlarmId> alarms = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            night.now = night.now.plusSeconds(random.nextInt(random.nextInt(8) == 0 ? 90 : 12));
            switch (alarms.isEmpty() ? 0 : random.nextInt(14)) {
                case 0 -> {
                    int home = 1 + random.nextInt(2);
                    alarms.add(night.press(home));
                    heard.put("gw-" + home, night.now);
                }
                case 1, 2, 3, 4 -> {
                    AlarmId alarm = recent(alarms, random);
                    act(night, alarm, person(night, alarm, random), random);
                }
                case 5, 6 -> beat(night, 1 + random.nextInt(2));
                case 7 -> answer(night, random);
                default -> {
                    AlarmId alarm = recent(alarms, random);
                    order(night, doors, alarm, person(night, alarm, random), random);
                }
            }
            doors.tick(night.now);
        }
        alarms.forEach(alarm -> finish(night, alarm));
    }

    /** The latest more often than the others, which may be closed. */
    private static AlarmId recent(List<AlarmId> alarms, Random random) {
        return random.nextInt(4) == 0 ? any(alarms, random) : alarms.getLast();
    }

    /** Whoever holds it more often than the others, who must be refused. */
    private static UserId person(NightDesk night, AlarmId alarm, Random random) {
        return night.alarm(alarm).state() instanceof AlarmState.Held held && random.nextInt(4) > 0
                ? held.responder()
                : any(PEOPLE, random);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private void act(NightDesk night, AlarmId alarm, UserId by, Random random) {
        AlarmEvent.Act act = switch (random.nextInt(12)) {
            case 0, 1 -> new AlarmEvent.Accept(by);
            case 2, 3 -> new AlarmEvent.GoOnTheWay(by);
            case 4, 5, 6 -> new AlarmEvent.Arrive(by);
            case 7, 8, 9, 10 -> new AlarmEvent.Offer(by, any(PEOPLE, random));
            default -> new AlarmEvent.Close(by, Outcome.HELP_GIVEN, null);
        };
        if (night.desk.act(alarm, act).join() instanceof ActResult.Done && act instanceof AlarmEvent.GoOnTheWay) {
            setOut.put(alarm, night.now);
        }
    }

    private void beat(NightDesk night, int home) {
        EventKey key = new EventKey(EventSource.of(new GatewayId("gw-" + home)), new EventId("beat-" + ++events));
        say(night, home, new Heartbeat(key, null, "1", 0, GatewayHealth.UNKNOWN, null));
    }

    private void answer(NightDesk night, Random random) {
        List<SignedLockOrder> lately = sent.subList(Math.max(0, sent.size() - 3), sent.size());
        if (!lately.isEmpty()) {
            LockOrder order = any(lately, random).order();
            int home = order.gateway().value().endsWith("1") ? 1 : 2;
            say(night, home, new LockAnswered(key(home, order.lock().value()), null, order.id(),
                    any(List.of(OrderAnswer.values()), random), null));
        }
    }

    private void order(NightDesk night, DoorDesk doors, AlarmId alarm, UserId by, Random random) {
        int before = sent.size();
        DeviceId lock = random.nextInt(4) == 0 ? new DeviceId("lock-" + (1 + random.nextInt(2))) : null;
        LockCommand command = random.nextBoolean() ? LockCommand.UNLOCK : LockCommand.LOCK;
        Alarm stood = night.alarm(alarm);
        DoorResult result = doors.order(alarm, lock, by, command).join();
        outcomes.add(switch (result) {
            case DoorResult.Ordered _ -> "ORDERED";
            case DoorResult.Refused refused -> refused.why().reason().name();
            case DoorResult.WhichLock _ -> "WHICH_LOCK";
            case DoorResult.NoSuchAlarm _,DoorResult.NotStored _ -> "BROKEN";
        });
        if (!(result instanceof DoorResult.Ordered)) {
            assertThat(sent).hasSize(before);
        }
        sent.subList(before, sent.size()).forEach(signed -> held(signed.order(), stood, by, command, night.now));
    }

    /** Every condition, reckoned from what was done and said, not from the rules. */
    private void held(LockOrder order, Alarm alarm, UserId by, LockCommand command, Instant now) {
        assertThat(alarm.open()).isTrue();
        assertThat(alarm.state()).isInstanceOf(AlarmState.Held.class);
        UserId holder = ((AlarmState.Held) alarm.state()).responder();
        assertThat(by.equals(holder) || by.equals(alarm.answering().offeredTo())).isTrue();
        assertThat(order.responder()).isEqualTo(by.value());
        assertThat(order.command()).isEqualTo(command);
        assertThat(order.alarm()).isEqualTo(alarm.id());
        assertThat(alarm.home().value()).isEqualTo("home-" + order.gateway().value().substring("gw-".length()));
        assertThat(order.lock().value()).endsWith(order.gateway().value().substring("gw-".length()));
        assertThat(heard.get(order.gateway().value())).isAfterOrEqualTo(now.minusSeconds(60));
        if (!alarm.state().wireName().equals("arrived")) {
            assertThat(alarm.state().wireName()).isEqualTo("on-the-way");
            assertThat(setOut.get(alarm.id())).isBeforeOrEqualTo(now.minusSeconds(120));
        }
        assertThat(order.expiresAt()).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(120));
        sent.stream().map(SignedLockOrder::order)
                .filter(other -> other.gateway().equals(order.gateway()) && !other.id().equals(order.id()))
                .forEach(other -> assertThat(order.number()).isGreaterThan(other.number()));
    }

    private static void finish(NightDesk night, AlarmId alarm) {
        UserId any = NightDesk.METTE;
        if (night.alarm(alarm).state() instanceof AlarmState.Held held) {
            any = held.responder();
        } else {
            var _ = night.desk.act(alarm, new AlarmEvent.Accept(any)).join();
        }
        var _ = night.desk.act(alarm, new AlarmEvent.Close(any, Outcome.HELP_GIVEN, null)).join();
    }
}
