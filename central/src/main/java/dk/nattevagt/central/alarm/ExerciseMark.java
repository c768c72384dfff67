package dk.nattevagt.central.alarm;

import dk.nattevagt.central.people.UserId;

/**
 * Says of an alarm that it is an exercise: announced, expected from one device, and nobody's need. It stays an exercise only while a
 * person says so.
 *
 * @param exercise the name of the exercise it belongs to
 * @param by who runs it
 */
public record ExerciseMark(String exercise, UserId by) {}
