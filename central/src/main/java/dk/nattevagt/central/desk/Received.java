package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.message.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a gateway's message. */
public sealed interface Received {

    /**
     * It stands in the database, now or since an earlier delivery: it may be acknowledged.
     *
     * @param deviceKnown whether the registry, or the gateway's own device table, knows the device; true for what the gateway
     *     says of itself
     * @param progress how far help has come with alarms the gateway may have forgotten, because it has been switched off since:
     *     for a duplicate its own alarm, for a heartbeat all open ones of the home; to be told beside the receipt
     * @param deviceDigest for a heartbeat, of the device table kept here for its gateway; else null
     * @param hasDoor for a heartbeat, whether its gateway has a lock or a keypad, and so must know what time it is; else false
     */
    record Recorded(Reception reception, boolean duplicate, boolean deviceKnown, List<Progress> progress,
            @Nullable String deviceDigest, boolean hasDoor)
            implements
                Received {
        public Recorded {
            progress = List.copyOf(progress);
        }

        /** From a gateway without a door. */
        public Recorded(Reception reception, boolean duplicate, boolean deviceKnown, List<Progress> progress,
                @Nullable String deviceDigest) {
            this(reception, duplicate, deviceKnown, progress, deviceDigest, false);
        }
    }

    /** It could not be stored now. It must not be acknowledged, so that it comes again. */
    record NotNow(Cause cause) implements Received {

        /** Why not. */
        public enum Cause {
            LANE_FULL, STORE_FAILED
        }
    }
}
