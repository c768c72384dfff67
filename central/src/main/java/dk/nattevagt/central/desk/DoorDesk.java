package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAccess;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.authority.SigningKey;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.id.OrderId;
import dk.nattevagt.protocol.message.LockCommand;
import dk.nattevagt.protocol.message.LockOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where orders to locks are decided, signed, written down and sent, in that order. The database is the queue: an order that is committed is
 * sent, the same one again and again, until it is answered or has run out; the gateway obeys it once.
 */
public final class DoorDesk {
    /** How often an order is sent while no answer comes. */
    public static final Duration SEND_EVERY = Duration.ofSeconds(3);
    /** An answer given in the last moment is still on its way so long. */
    static final Duration ANSWER_TRAVELS = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DoorDesk.class);

    private final Ground ground;
    private final HomeLocks locks;
    private final Map<OrderId, Instant> sentAt = new ConcurrentHashMap<>();

    /** What it stands on. */
    public record Ground(AlarmStore store, DoorArchive doors, Lanes lanes, AlarmLifecycle lifecycle, Registry registry,
            LockAccess access, SigningKey key, Supplier<OrderId> newOrderId, DoorLink link, InstantSource clock) {}

    public DoorDesk(Ground ground) {
        this.ground = ground;
        this.locks = new HomeLocks(ground.registry());
    }

    /**
     * Somebody asks for a lock of the alarm's home to be turned.
     *
     * @param lock its name; null for the home's only one
     */
    public CompletableFuture<DoorResult> order(AlarmId alarm, @Nullable DeviceId lock, UserId by,
            LockCommand command) {
        return ground.store().alarm(alarm)
                .map(found -> inLane(found.home(), () -> committed(alarm, lock, by, command)))
                .orElseGet(() -> CompletableFuture.completedFuture(new DoorResult.NoSuchAlarm()));
    }

    private DoorResult committed(AlarmId alarm, @Nullable DeviceId lock, UserId by, LockCommand command) {
        DoorResult result;
        try {
            Map<GatewayId, Instant> contacts = ground.store().contacts();
            result = ground.store()
                    .inTransaction(transaction -> decide(transaction, new Wish(alarm, lock, by, command), contacts));
        } catch (StoreFailedException notStored) {
            return new DoorResult.NotStored();
        }
        if (result instanceof DoorResult.Ordered ordered && ordered.order().standing() == OrderStanding.WAITING) {
            send(ordered.order(), ground.clock().instant());
        }
        return result;
    }

    private record Wish(AlarmId alarm, @Nullable DeviceId lock, UserId by, LockCommand command) {}

    private DoorResult decide(AlarmTransaction transaction, Wish wish, Map<GatewayId, Instant> contacts) {
        Alarm alarm = transaction.alarm(wish.alarm()).orElseThrow();
        var all = locks.of(alarm.home(), transaction.equipment()::mounted);
        var meant = all.stream().filter(one -> wish.lock() == null || one.device().equals(wish.lock())).toList();
        if (meant.size() != 1) {
            return new DoorResult.WhichLock(all);
        }
        LockAt lock = meant.getFirst();
        Instant now = ground.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        LockAccess.Asked asked = asked(alarm, wish.by(), lock, contacts.get(lock.gateway()));
        return switch (ground.access().decide(asked, now)) {
            case LockAccess.Refused refused -> new DoorResult.Refused(refused);
            case LockAccess.Allowed allowed -> new DoorResult.Ordered(same(transaction, lock, wish, now)
                    .orElseGet(() -> write(transaction, alarm, lock, wish, now, allowed.expiresAt())));
        };
    }

    /** What decides whether this person may have this lock turned for this alarm. */
    LockAccess.Asked asked(Alarm alarm, UserId by, LockAt lock, @Nullable Instant heardAt) {
        return new LockAccess.Asked(alarm, by, locks.homeOf(lock).orElse(null),
                locks.entitled(alarm.municipality(), by), heardAt);
    }

    /** A thumb that presses twice asks once. */
    private static Optional<DoorOrder> same(AlarmTransaction transaction, LockAt lock, Wish wish, Instant now) {
        return transaction.doors().latest(lock)
                .filter(order -> order.standing() == OrderStanding.WAITING && order.order().expiresAt().isAfter(now))
                .filter(order -> order.order().alarm().equals(wish.alarm()) && order.by().equals(wish.by())
                        && order.order().command() == wish.command());
    }

    private DoorOrder write(AlarmTransaction transaction, Alarm alarm, LockAt lock, Wish wish, Instant now,
            Instant expiresAt) {
        long number = Math.max(transaction.doors().lastNumber(lock) + 1, now.toEpochMilli());
        LockOrder order = new LockOrder(ground.newOrderId().get(), number, lock.gateway(), lock.device(), alarm.id(),
                wish.by().value(), wish.command(), now, expiresAt);
        DoorOrder signed = DoorOrder.signed(ground.key().sign(order), alarm.home());
        transaction.doors().add(signed, alarm.municipality());
        note(transaction, alarm, new AlarmEvent.DoorNoted(JournalEntry.Kind.DOOR_ORDERED, wish.by(),
                Map.of("lock", lock.device().value(), "command", wish.command().wireName(), "order",
                        order.id().value())),
                now);
        return signed;
    }

    private void note(AlarmTransaction transaction, Alarm alarm, AlarmEvent.DoorNoted noted, Instant now) {
        if (ground.lifecycle().decide(alarm, noted, now) instanceof Decision.Changed changed) {
            transaction.save(changed, now);
        }
    }

    private void send(DoorOrder order, Instant now) {
        sentAt.put(order.order().id(), now);
        var _ = ground.link().send(order.order().gateway(), order.signed()).whenComplete((taken, failed) -> {
            if (failed != null || !taken) {
                LOG.atDebug().addKeyValue("order", order.order().id()).log("an order has not reached its gateway yet");
            }
        });
    }

    /** Sends again what is not answered, and gives up what has run out. To be called about every second, and harmless to call twice. */
    public void tick(Instant now) {
        var waiting = ground.doors().waiting();
        sentAt.keySet().retainAll(waiting.stream().map(order -> order.order().id()).collect(Collectors.toSet()));
        Map<LockAt, Long> latest = waiting.stream().collect(
                Collectors.toMap(DoorOrder::lock, order -> order.order().number(), Math::max));
        for (DoorOrder order : waiting) {
            if (!order.order().expiresAt().plus(ANSWER_TRAVELS).isAfter(now)) {
                giveUp(order, now);
            } else if (order.order().expiresAt().isAfter(now) && due(order, now)
            // A gateway that has obeyed the later one would only refuse this.
                    && order.order().number() == latest.getOrDefault(order.lock(), 0L)) {
                send(order, now);
            }
        }
    }

    private boolean due(DoorOrder order, Instant now) {
        Instant last = sentAt.get(order.order().id());
        return last == null || !last.plus(SEND_EVERY).isAfter(now);
    }

    private void giveUp(DoorOrder order, Instant now) {
        ground.lanes().run(order.home(), Lanes.Priority.NORMAL, () -> {
            try {
                ground.store().inTransaction(transaction -> lost(transaction, order.order().id(), now));
            } catch (StoreFailedException notStored) {
                LOG.atWarn().addKeyValue("order", order.order().id())
                        .log("an order without an answer waits for the disk");
            }
        });
    }

    private boolean lost(AlarmTransaction transaction, OrderId id, Instant now) {
        DoorOrder order = transaction.doors().order(id).orElseThrow();
        if (order.standing() != OrderStanding.WAITING) {
            return false;
        }
        transaction.doors().settle(order.settled(OrderStanding.UNANSWERED, now));
        transaction.alarm(order.order().alarm()).ifPresent(alarm -> {
            transaction.doors().add(new DoorEvent(0, order.home(), order.lock(), now, now,
                    new DoorEvent.Unanswered(id)), alarm.municipality());
            note(transaction, alarm, DoorIntake.answer(order, OrderStanding.UNANSWERED), now);
        });
        return true;
    }

    private CompletableFuture<DoorResult> inLane(HomeId home, Supplier<DoorResult> work) {
        CompletableFuture<DoorResult> answer = new CompletableFuture<>();
        ground.lanes().run(home, Lanes.Priority.NORMAL, () -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
                throw broken;
            }
        });
        return answer;
    }
}
