package dk.nattevagt.central.supervision;

import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lock last said of itself.
 *
 * @param bolt as its sensor saw it then; what is known of it now, {@link #boltAt} says
 * @param commanded what it had last been told to do; null when nothing is known of that
 * @param at when it was so, as well as can be known
 * @param lastWord the gateway's word it comes from; null where the gateway did not count
 */
public record LockState(
        GatewayId gateway,
        DeviceId device,
        BoltState bolt,
        @Nullable LockCommand commanded,
        Instant at,
        @Nullable Mark lastWord) {
    /** Locks report at least once a day; two hours more for a radio that had to be asked again. */
    public static final Duration BELIEVED_FOR = Duration.ofHours(26);

    /** The bolt as far as it is known now: unknown once the lock has been quiet for too long. */
    public BoltState boltAt(Instant now) {
        return at.plus(BELIEVED_FOR).isBefore(now) ? BoltState.UNKNOWN : bolt;
    }
}
