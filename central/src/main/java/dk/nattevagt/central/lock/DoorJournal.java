package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who came in by a door, when, because of which alarm, and how long it stood open. */
public final class DoorJournal {
    private DoorJournal() {}

    /** The openings, oldest first. */
    public static List<Visit> visits(DoorHistory history) {
        return history.locks().stream().flatMap(lock -> visits(history, lock))
                .sorted(Comparator.comparing(Visit::openedAt)).toList();
    }

    private static Stream<Visit> visits(DoorHistory history, LockAt lock) {
        List<Visit> open = new ArrayList<>();
        history.orders(lock).filter(order -> order.opens() && order.standing().mayHaveTurned())
                .forEach(order -> open.add(byOrder(order)));
        history.events(lock).forEach(event -> byCode(history, event).ifPresent(open::add));
        open.sort(Comparator.comparing(Visit::openedAt));
        List<Visit> closed = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Instant next = i + 1 < open.size() ? open.get(i + 1).openedAt() : Instant.MAX;
            closed.add(until(open.get(i), lockedBetween(history, lock, open.get(i).openedAt(), next)));
        }
        return closed.stream();
    }

    private static Visit byOrder(DoorOrder order) {
        boolean certain = order.standing() == OrderStanding.TURNED;
        Instant at = certain && order.settledAt() != null ? order.settledAt() : order.order().issuedAt();
        return new Visit(order.home(), order.lock(), Visit.Means.ORDER, order.by(), order.order().alarm(), at, certain,
                null);
    }

    private static Optional<Visit> byCode(DoorHistory history, DoorEvent event) {
        return event.what() instanceof DoorEvent.Entered entered && entered.answer() == CodeAnswer.TURNED
                ? Optional.of(new Visit(event.home(), event.lock(), Visit.Means.CODE, entered.person(),
                        alarmOf(history, event, entered.person()), event.at(), true, null))
                : Optional.empty();
    }

    /** Of two alarms at once, the one the person had. */
    private static @Nullable AlarmId alarmOf(DoorHistory history, DoorEvent event, @Nullable UserId person) {
        return history.alarmsAt(event.home(), event.at())
                .min(Comparator.comparing((AlarmSpan span) -> person == null || !person.equals(span.responder()))
                        .thenComparing(AlarmSpan::from))
                .map(AlarmSpan::alarm).orElse(null);
    }

    private static @Nullable Instant lockedBetween(DoorHistory history, LockAt lock, Instant after, Instant before) {
        return history.events(lock)
                .filter(event -> event.what() instanceof DoorEvent.Moved moved && moved.bolt() == BoltState.LOCKED)
                .map(DoorEvent::at).filter(at -> at.isAfter(after) && at.isBefore(before)).findFirst().orElse(null);
    }

    private static Visit until(Visit visit, @Nullable Instant lockedAt) {
        return new Visit(visit.home(), visit.lock(), visit.means(), visit.by(), visit.alarm(), visit.openedAt(),
                visit.certain(), lockedAt);
    }
}
