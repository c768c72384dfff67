package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;

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
    record Waiting(int attempt, Instant notBefore) implements EmergencyCall {
        @Override
        public String wireName() {
            return "waiting";
        }
    }

    /** Being made. */
    record Calling(int attempt, Instant since) implements EmergencyCall {
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

    /** A person has taken the call to 112 upon themselves. */
    record Handled(UserId by, Instant at) implements EmergencyCall {
        @Override
        public String wireName() {
            return "handled";
        }
    }
}
