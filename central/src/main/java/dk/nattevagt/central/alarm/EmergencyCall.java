package dk.nattevagt.central.alarm;

import dk.nattevagt.central.emergency.EmergencyWay;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the call to 112 stands, beside the alarm's own state. */
public sealed interface EmergencyCall {

    /** The name used in HTTP and storage. */
    String wireName();

    /** Nothing here calls for 112. */
    record NotNeeded() implements EmergencyCall {
        @Override
        public String wireName() {
            return "not-needed";
        }
    }

    /**
     * About to be made.
     *
     * @param attempt from 1; above 1 an earlier attempt reached nobody or a person asked for another
     */
    record Waiting(int attempt, Instant notBefore, EmergencyWay way) implements EmergencyCall {
        @Override
        public String wireName() {
            return "waiting";
        }
    }

    /**
     * Being made.
     *
     * @param takenBy the responder who is being connected; null while nobody has taken it, and where the service speaks itself
     */
    record Calling(int attempt, Instant since, EmergencyWay way, @Nullable UserId takenBy) implements EmergencyCall {
        @Override
        public String wireName() {
            return "calling";
        }
    }

    /** 112 has heard the whole message. */
    record Delivered(int attempt, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "delivered";
        }
    }

    /** A responder has spoken to 112. */
    record Spoken(int attempt, Instant at, UserId by) implements EmergencyCall {
        @Override
        public String wireName() {
            return "spoken";
        }
    }

    /** 112 was not reached, and the plan has given up: a person must call. */
    record Failed(int attempt, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "failed";
        }
    }

    /** The central stopped in the middle of the call: nobody knows what 112 heard. A person must find out. */
    record Unknown(int attempt, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "unknown";
        }
    }

    /** A person closed the alarm before the next attempt was made, and so called it off. */
    record CalledOff(UserId by, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "called-off";
        }
    }

    /**
     * 112 has been told by a person that it is not needed. What calls after that calls 112 anew.
     *
     * @param attempt the last one; 0 where none was made
     */
    record Cancelled(int attempt, UserId by, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "cancelled";
        }
    }

    /**
     * A person has taken the call to 112 upon themselves.
     *
     * @param attempt the last one that was made or waited for; 0 where none was
     */
    record Handled(int attempt, UserId by, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "handled";
        }
    }
}
