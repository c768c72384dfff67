package dk.nattevagt.gateway.trigger;

import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;

/** What has become of a trouble of a wire. */
public sealed interface TroubleOutcome {

    /** Which trouble. */
    Trouble trouble();

    /** The uptime at which it could be said. */
    Duration at();

    /** It has held long enough to be one. */
    record TroubleBegan(Trouble trouble, Duration at) implements TroubleOutcome {}

    /** It has been gone long enough to be over. */
    record TroubleEnded(Trouble trouble, Duration at) implements TroubleOutcome {}
}
