package dk.nattevagt.central.alarm;

import dk.nattevagt.central.escalation.CalloutPlan;
import dk.nattevagt.central.escalation.Occasion;
import dk.nattevagt.central.escalation.Staffing;
import java.time.Duration;
import java.time.Instant;

/** The plan an alarm follows at this moment, and the deadlines that come of it. */
record Plans(Staffing staffing) {

    CalloutPlan of(Alarm alarm, Instant now) {
        return staffing.planFor(new Occasion(alarm.home(), alarm.municipality(), alarm.origin().cause(),
                alarm.urgency().level(), now));
    }

    /** When a holder who is not there yet is asked: after this time, or when the promise to the citizen runs out. */
    static Instant onTheWayBy(Alarm alarm, Instant now, Duration within) {
        Instant deadline = now.plus(within);
        Instant promise = alarm.answering().helpDueBy();
        return promise.isAfter(now) && promise.isBefore(deadline) ? promise : deadline;
    }
}
