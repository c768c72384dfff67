package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.escalation.Audience;

/** The open screens of those on shift. */
public interface StaffScreens {

    /** Makes the audience's open screens ring for this alarm; answers how many were open and reached. */
    int ring(Alarm alarm, Audience audience);
}
