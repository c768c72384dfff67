package dk.nattevagt.central.alarm;

import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.people.UserId;

/** Whether somebody still needs to be told of an alarm: whoever has taken it stops the calls to the others. */
public final class StillWanted {
    private StillWanted() {}

    /** Whether the reason for telling this person holds as the alarm stands. */
    public static boolean by(Alarm alarm, Reason reason, UserId person) {
        if (!alarm.open()) {
            return false;
        }
        return switch (reason) {
            case WAITS -> alarm.state() instanceof AlarmState.Raised;
            case OVERDUE -> alarm.state() instanceof AlarmState.Raised
                    || (alarm.state() instanceof AlarmState.Held held && held.overdue());
            case EMERGENCY_CALL -> worried(alarm.emergencyCall());
            case OFFERED -> person.equals(alarm.answering().offeredTo());
            case NOTICE -> false;
        };
    }

    private static boolean worried(EmergencyCall call) {
        return switch (call) {
            case EmergencyCall.Waiting _,EmergencyCall.Failed _,EmergencyCall.Unknown _ -> true;
            case EmergencyCall.NotNeeded _,EmergencyCall.Calling _,EmergencyCall.Delivered _,EmergencyCall.Spoken _,EmergencyCall.Handled _,EmergencyCall.CalledOff _,EmergencyCall.Cancelled _ ->
                false;
        };
    }
}
