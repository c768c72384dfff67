package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.Decision.RefusedBecause;

/** What became of something a member of staff did. */
public sealed interface ActResult {

    /** It stands in the database. */
    record Done(Alarm alarm) implements ActResult {}

    /** The rules refuse it; the alarm is as it was. */
    record Refused(RefusedBecause reason, Alarm alarm) implements ActResult {}

    /** There is no such alarm. */
    record NoSuchAlarm() implements ActResult {}

    /** It could not be stored; trying again is right. */
    record NotStored() implements ActResult {}
}
