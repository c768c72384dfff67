package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.protocol.id.AlarmId;
import org.jspecify.annotations.Nullable;

/**
 * Something that should have happened and has not.
 *
 * @param alarm the alarm it concerns; null when it concerns the whole service
 * @param failed the way to people that failed, which the complaint itself must not take; null when it is none of them
 */
public record Complaint(Kind kind, @Nullable AlarmId alarm, @Nullable Channel failed) {

    /** A complaint about the service itself. */
    public Complaint(Kind kind, @Nullable AlarmId alarm) {
        this(kind, alarm, null);
    }

    /** What is wrong. */
    public enum Kind {
        /** An open alarm's deadline has passed and nothing moved. */
        ALARM_STANDS_STILL("alarm-stands-still"),
        /** A call to 112 is not being made, or never came to an end. */
        EMERGENCY_CALL_WAITS("emergency-call-waits"),
        /** Somebody should have been told and has not been: the message waits. */
        MESSAGE_WAITS("message-waits"),
        /** An alarm has been called out, and no screen, phone or telephone has taken it in. */
        NOBODY_REACHED("nobody-reached"),
        /** The database cannot be read. */
        STORE_UNREADABLE("store-unreadable");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** Whether the service itself has broken down, so that an operator must act; else people are out of reach. */
        public boolean aboutTheService() {
            return switch (this) {
                case ALARM_STANDS_STILL, EMERGENCY_CALL_WAITS, STORE_UNREADABLE -> true;
                case MESSAGE_WAITS, NOBODY_REACHED -> false;
            };
        }

        /** The name used in HTTP and metrics. */
        public String wireName() {
            return wireName;
        }
    }
}
