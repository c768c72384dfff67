package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been written about some doors in some time.
 *
 * @param orders oldest first
 * @param events by when they happened
 * @param alarms of the same homes, those that were open in that time
 */
public record DoorHistory(List<DoorOrder> orders, List<DoorEvent> events, List<AlarmSpan> alarms) {
    public DoorHistory {
        orders = orders.stream().sorted(Comparator.comparing((DoorOrder one) -> one.order().issuedAt())
                .thenComparingLong(one -> one.order().number())).toList();
        events = events.stream()
                .sorted(Comparator.comparing(DoorEvent::at).thenComparingLong(DoorEvent::number)).toList();
        alarms = List.copyOf(alarms);
    }

    /** Every lock something is written about. */
    public List<LockAt> locks() {
        return Stream.concat(orders.stream().map(DoorOrder::lock), events.stream().map(DoorEvent::lock)).distinct()
                .toList();
    }

    Stream<DoorEvent> events(LockAt lock) {
        return events.stream().filter(event -> event.lock().equals(lock));
    }

    Stream<DoorOrder> orders(LockAt lock) {
        return orders.stream().filter(order -> order.lock().equals(lock));
    }

    Stream<AlarmSpan> alarmsAt(HomeId home, Instant at) {
        return alarms.stream().filter(span -> span.covers(home, at));
    }
}
