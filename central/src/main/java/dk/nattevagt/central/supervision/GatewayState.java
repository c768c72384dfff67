package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.GatewayHealth;
import dk.nattevagt.protocol.message.Heartbeat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway's heartbeats say of it, and since when.
 *
 * @param heardAt when the last one was heard
 * @param tableDiffersSince since when each heartbeat has named another device table than the central has; null when they agree
 * @param backlog what its outbox did; {@link Backlog#NONE} when it was last empty
 */
public record GatewayState(
        GatewayId gateway,
        Instant heardAt,
        String version,
        long outboxDepth,
        GatewayHealth health,
        @Nullable Instant tableDiffersSince,
        Backlog backlog) {

    /**
     * A stretch of time in which the outbox never became shorter than at its beginning.
     *
     * @param since null when the outbox was empty
     * @param from how many events waited at the beginning
     */
    public record Backlog(@Nullable Instant since, long from) {
        /** An empty outbox. */
        public static final Backlog NONE = new Backlog(null, 0);

        Backlog next(long depth, Instant now) {
            if (depth == 0) {
                return NONE;
            }
            return since == null || depth < from ? new Backlog(now, depth) : this;
        }
    }

    /**
     * The state after one more heartbeat.
     *
     * @param before null before the first
     * @param tableAgrees whether the gateway's device table is the central's; null when it does not say
     */
    public static GatewayState next(@Nullable GatewayState before, Heartbeat beat, @Nullable Boolean tableAgrees,
            Instant now) {
        Instant differedSince = before == null ? null : before.tableDiffersSince();
        Instant differsSince = Boolean.FALSE.equals(tableAgrees) ? (differedSince == null ? now : differedSince) : null;
        Backlog backlog = before == null ? Backlog.NONE : before.backlog();
        return new GatewayState(beat.key().gateway(), now, beat.version(), beat.outboxDepth(), beat.health(),
                differsSince, backlog.next(beat.outboxDepth(), now));
    }
}
