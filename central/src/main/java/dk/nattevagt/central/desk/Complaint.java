package dk.nattevagt.central.desk;

import dk.nattevagt.protocol.id.AlarmId;
import org.jspecify.annotations.Nullable;

/**
 * Something that should have happened and has not.
 *
 * @param alarm the alarm it concerns; null when it concerns the whole service
 */
public record Complaint(Kind kind, @Nullable AlarmId alarm) {

    /** What is wrong. */
    public enum Kind {
        /** An open alarm's deadline has passed and nothing moved. */
        ALARM_STANDS_STILL("alarm-stands-still"),
        /** A call to 112 is not being made, or never came to an end. */
        EMERGENCY_CALL_WAITS("emergency-call-waits"),
        /** The database cannot be read. */
        STORE_UNREADABLE("store-unreadable");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and metrics. */
        public String wireName() {
            return wireName;
        }
    }
}
