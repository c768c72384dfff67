package dk.nattevagt.central.lock;

import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.CodeAnswer;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Openings that no alarm explains. A door turned by hand, from inside or with the citizen's own key, is none. */
public final class DoorIncidents {
    /** A bolt that turns longer than this after the order or the code has not turned because of it. */
    static final Duration TURNS_WITHIN = Duration.ofMinutes(5);

    private DoorIncidents() {}

    /** All of them, oldest first. */
    public static List<DoorIncident> of(DoorHistory history) {
        return history.events().stream().flatMap(event -> of(history, event).stream()).toList();
    }

    private static Optional<DoorIncident> of(DoorHistory history, DoorEvent event) {
        return switch (event.what()) {
            case DoorEvent.Entered entered when entered.answer() == CodeAnswer.TURNED
                    && history.alarmsAt(event.home(), event.at()).findAny().isEmpty() ->
                Optional.of(new DoorIncident(DoorIncident.Kind.CODE_WITHOUT_ALARM, event, entered.person()));
            case DoorEvent.Moved moved when moved.bolt() == BoltState.UNLOCKED
                    && moved.commanded() == LockCommand.UNLOCK && !explained(history, event) ->
                Optional.of(new DoorIncident(DoorIncident.Kind.UNEXPLAINED, event, null));
            case DoorEvent.Entered _,DoorEvent.Moved _,DoorEvent.Answered _,DoorEvent.Unanswered _,DoorEvent.CodeShown _ ->
                Optional.empty();
        };
    }

    private static boolean explained(DoorHistory history, DoorEvent event) {
        boolean byOrder = history.orders(event.lock()).anyMatch(
                order -> order.opens() && order.standing().mayHaveTurned() && near(order.order().issuedAt(), event));
        return byOrder || history.events(event.lock()).anyMatch(other -> other
                .what() instanceof DoorEvent.Entered entered && entered.answer() == CodeAnswer.TURNED
                && near(other.at(), event)) || openedByHandAgain(history, event);
    }

    private static boolean near(Instant told, DoorEvent event) {
        Duration after = Duration.between(told, event.at());
        return after.compareTo(AlarmSpan.CLOCKS_DIFFER_BY.negated()) >= 0
                && after.compareTo(TURNS_WITHIN.plus(AlarmSpan.CLOCKS_DIFFER_BY)) <= 0;
    }

    /** The lock still says that it was last told to open, and has turned since: then this turn is another, by hand. */
    private static boolean openedByHandAgain(DoorHistory history, DoorEvent event) {
        return history.events(event.lock())
                .filter(other -> other.at().isBefore(event.at()))
                .flatMap(other -> other.what() instanceof DoorEvent.Moved moved ? Stream.of(moved) : Stream.empty())
                .reduce((earlier, later) -> later)
                .filter(before -> before.commanded() == LockCommand.UNLOCK)
                .isPresent();
    }
}
