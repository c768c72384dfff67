package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;

/**
 * An alarm as it was after one change.
 *
 * @param number counts the changes of the whole deployment, rising; what a stream resumes from
 */
public record AlarmChange(long number, Alarm alarm) {}
