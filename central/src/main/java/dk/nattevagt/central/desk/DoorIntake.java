package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.AlarmEvent;
import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.alarm.AlarmState;
import dk.nattevagt.central.alarm.Decision;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.alarm.Timing;
import dk.nattevagt.central.lock.DoorEvent;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.lock.OrderStanding;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Mark;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeEntered;
import dk.nattevagt.protocol.message.LockAnswered;
import dk.nattevagt.protocol.message.LockReported;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a gateway's message means for a door, within the transaction that stores the message. */
final class DoorIntake {
    private final AlarmLifecycle lifecycle;

    DoorIntake(AlarmLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** An answer to an order this lock was never given changes nothing but the list of what happened. */
    void answered(AlarmTransaction transaction, Home home, LockAnswered answered, Instant arrivedAt) {
        LockAt lock = lock(answered.key());
        if (lock == null) {
            return;
        }
        Instant at = Timing.happenedAt(answered.time(), arrivedAt);
        transaction.doors().add(new DoorEvent(0, home.id(), lock, at, arrivedAt,
                new DoorEvent.Answered(answered.order(), answered.answer())), home.municipality());
        transaction.doors().order(answered.order()).filter(order -> order.lock().equals(lock)).ifPresent(order -> {
            OrderStanding next = order.standing().after(answered.answer());
            if (next != order.standing()) {
                transaction.doors().settle(order.settled(next, arrivedAt));
                transaction.alarm(order.order().alarm())
                        .ifPresent(alarm -> note(transaction, alarm, answer(order, next), arrivedAt));
            }
        });
    }

    /** How an order's end stands in its alarm's journal. */
    static AlarmEvent.DoorNoted answer(DoorOrder order, OrderStanding standing) {
        return new AlarmEvent.DoorNoted(JournalEntry.Kind.DOOR_ANSWERED, null,
                Map.of("lock", order.lock().device().value(), "command", order.order().command().wireName(), "order",
                        order.order().id().value(), "answer", standing.wireName()));
    }

    void entered(AlarmTransaction transaction, Home home, CodeEntered entered, Instant arrivedAt) {
        LockAt lock = lock(entered.key());
        if (lock == null) {
            return;
        }
        UserId person = person(transaction, home, entered);
        transaction.doors().add(new DoorEvent(0, home.id(), lock, Timing.happenedAt(entered.time(), arrivedAt),
                arrivedAt, new DoorEvent.Entered(entered.answer(), entered.shift(), entered.slot(), person)),
                home.municipality());
        Map<String, String> details = new TreeMap<>(
                Map.of("lock", lock.device().value(), "answer", entered.answer().wireName()));
        if (entered.shift() != null) {
            details.put("shift", entered.shift());
        }
        AlarmEvent.DoorNoted noted = new AlarmEvent.DoorNoted(JournalEntry.Kind.DOOR_CODE, person, details);
        heldBy(transaction.openAlarms(home.id()), person)
                .forEach(alarm -> note(transaction, alarm, noted, arrivedAt));
    }

    private static @Nullable UserId person(AlarmTransaction transaction, Home home, CodeEntered entered) {
        String shift = entered.shift();
        Integer slot = entered.slot();
        if (shift == null || slot == null) {
            return null;
        }
        return transaction.doors().slots(home.municipality(), shift).entrySet().stream()
                .filter(given -> given.getValue().equals(slot)).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** A person's own alarm where they have one in the home, else all of the home's. */
    private static List<Alarm> heldBy(List<Alarm> open, @Nullable UserId person) {
        List<Alarm> own = open.stream()
                .filter(alarm -> alarm.state() instanceof AlarmState.Held held && held.responder().equals(person))
                .toList();
        return own.isEmpty() ? open : own;
    }

    /** To be called before the equipment takes in the lock's word: only a bolt that stands otherwise than before has moved. */
    void reported(AlarmTransaction transaction, Home home, LockReported reported, Instant arrivedAt) {
        LockAt lock = lock(reported.key());
        if (lock == null || !moved(transaction.equipment().lock(lock.gateway(), lock.device()), reported)) {
            return;
        }
        transaction.doors().add(new DoorEvent(0, home.id(), lock, Timing.happenedAt(reported.time(), arrivedAt),
                arrivedAt, new DoorEvent.Moved(reported.bolt(), reported.commanded())), home.municipality());
        AlarmEvent.DoorNoted noted = new AlarmEvent.DoorNoted(JournalEntry.Kind.DOOR_MOVED, null,
                Map.of("lock", lock.device().value(), "bolt", reported.bolt().wireName()));
        List<Alarm> open = transaction.openAlarms(home.id());
        List<Alarm> ordered = transaction.doors().latest(lock).stream()
                .flatMap(order -> open.stream().filter(alarm -> alarm.id().equals(order.order().alarm()))).toList();
        (ordered.isEmpty() ? open : ordered).forEach(alarm -> note(transaction, alarm, noted, arrivedAt));
    }

    private static boolean moved(Optional<LockState> before, LockReported reported) {
        boolean overtaken = Mark.isBefore(Mark.of(reported.mark()), before.map(LockState::lastWord).orElse(null));
        return !overtaken && reported.bolt() != before.map(LockState::bolt).orElse(BoltState.UNKNOWN);
    }

    private static @Nullable LockAt lock(EventKey key) {
        DeviceId device = key.source().device();
        return device == null ? null : new LockAt(key.gateway(), device);
    }

    private void note(AlarmTransaction transaction, Alarm alarm, AlarmEvent.DoorNoted noted, Instant now) {
        if (lifecycle.decide(alarm, noted, now) instanceof Decision.Changed changed) {
            transaction.save(changed, now);
        }
    }
}
