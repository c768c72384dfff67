package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.people.UserId;
import java.util.List;

/** The open screens of those on shift. */
public interface StaffScreens {

    /** Makes these people's open screens ring for this alarm; answers how many were open and reached. */
    int ring(Alarm alarm, List<UserId> people);
}
