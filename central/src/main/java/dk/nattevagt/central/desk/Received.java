package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.message.ProgressStage;
import org.jspecify.annotations.Nullable;

/** What became of a gateway's message. */
public sealed interface Received {

    /**
     * It stands in the database, now or since an earlier delivery: it may be acknowledged.
     *
     * @param progress for a duplicate: how far help has come with its alarm, to be told along with the receipt, because a
     *     gateway that asks again may have been switched off since and know nothing of it; null while there is nothing to tell
     */
    record Recorded(Reception reception, boolean duplicate, @Nullable ProgressStage progress) implements Received {}

    /** It could not be stored now. It must not be acknowledged, so that it comes again. */
    record NotNow(Cause cause) implements Received {

        /** Why not. */
        public enum Cause {
            LANE_FULL, STORE_FAILED
        }
    }
}
