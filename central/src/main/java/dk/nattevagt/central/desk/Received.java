package dk.nattevagt.central.desk;

/** What became of a gateway's message. */
public sealed interface Received {

    /** It stands in the database, now or since an earlier delivery: it may be acknowledged. */
    record Recorded(Reception reception, boolean duplicate) implements Received {}

    /** It could not be stored now. It must not be acknowledged, so that it comes again. */
    record NotNow(Cause cause) implements Received {

        /** Why not. */
        public enum Cause {
            LANE_FULL, STORE_FAILED
        }
    }
}
