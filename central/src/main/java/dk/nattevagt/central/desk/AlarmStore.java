package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The alarms on disk. */
public interface AlarmStore {

    /**
     * Runs the work in one transaction. When this returns, what was written survives a power cut; when it throws, nothing
     * was written. May be called from many threads; works for one home must not overlap (see {@link Lanes}).
     *
     * @throws StoreFailedException when the database cannot commit, such as on a full disk
     */
    <T> T inTransaction(Function<AlarmTransaction, T> work);

    /**
     * The same for what cannot wait, such as a fire: written before whatever else waits to be.
     *
     * @throws StoreFailedException when the database cannot commit
     */
    default <T> T atOnce(Function<AlarmTransaction, T> work) {
        return inTransaction(work);
    }

    /** In a transaction that waits no longer than work of this priority may. */
    default <T> T inTransaction(Lanes.Priority priority, Function<AlarmTransaction, T> work) {
        return priority == Lanes.Priority.FIRE ? atOnce(work) : inTransaction(work);
    }

    /** Open alarms whose deadline is at or before this moment, earliest first. */
    List<Alarm> due(Instant now, int limit);

    /** Effects not begun: 112 first, then what concerns a fire, then oldest first. */
    List<PendingEffect> pendingEffects(Instant notBefore, int limit);

    /** Effects begun and never concluded. */
    List<PendingEffect> startedEffects();

    /** An alarm as it was last committed. */
    Optional<Alarm> alarm(AlarmId alarm);

    /** When each gateway that was ever heard was last heard. */
    Map<GatewayId, Instant> contacts();

    /** Nothing was written. */
    final class StoreFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
