package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.message.BoltState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A door left open: opened for a visit, the visit's alarm closed, and the bolt not locked since. A lock that has never told how its bolt
 * stands, such as a strike, is left out: it locks itself when the door falls shut.
 *
 * @param alarm the visit's; null for a code without one
 * @param since when the visit was over
 * @param bolt what the bolt last said
 */
public record OpenDoor(HomeId home, LockAt lock, @Nullable AlarmId alarm, Instant since, BoltState bolt) {
    /** So long after the visit somebody may still be at the door. */
    public static final Duration AFTER_VISIT = Duration.ofMinutes(10);

    /** Whether the lock stands open after its last visit. */
    public static Optional<OpenDoor> of(DoorHistory history, LockAt lock, @Nullable LockState said, Instant now) {
        if (said == null || said.bolt() == BoltState.LOCKED || !tells(history, lock, said)) {
            return Optional.empty();
        }
        List<Visit> visits = DoorJournal.visits(history).stream()
                .filter(visit -> visit.lock().equals(lock) && visit.certain())
                .toList();
        return visits.stream().max(Comparator.comparing(Visit::openedAt)).filter(visit -> visit.lockedAt() == null)
                .flatMap(visit -> overSince(history, visit)
                        .filter(over -> !over.plus(AFTER_VISIT).isAfter(now))
                        .map(over -> new OpenDoor(visit.home(), lock, visit.alarm(), over, said.bolt())));
    }

    private static boolean tells(DoorHistory history, LockAt lock, LockState said) {
        return said.bolt() != BoltState.UNKNOWN || history.events(lock).anyMatch(
                event -> event.what() instanceof DoorEvent.Moved moved && moved.bolt() != BoltState.UNKNOWN);
    }

    /** Nothing while any alarm of the home is open: somebody may be there. */
    private static Optional<Instant> overSince(DoorHistory history, Visit visit) {
        List<AlarmSpan> there = history.alarms().stream().filter(span -> span.home().equals(visit.home())).toList();
        if (there.stream().anyMatch(span -> span.until() == null)) {
            return Optional.empty();
        }
        return Optional.of(there.stream().map(AlarmSpan::until).filter(until -> until != null
                && until.isAfter(visit.openedAt())).max(Comparator.naturalOrder()).orElse(visit.openedAt()));
    }
}
