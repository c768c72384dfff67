package dk.nattevagt.central.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who lives in a home with an alarm.
 *
 * @param id the central's name for the person, which is no CPR number
 * @param visitNote what a responder must know at the door: hearing, walking frame, dog; null when nothing is noted
 * @param needsHelpOut whether the person cannot leave the home alone: what 112 asks first in a fire
 */
public record Citizen(CitizenId id, String name, @Nullable String visitNote, boolean needsHelpOut) {}
