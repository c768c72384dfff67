package dk.nattevagt.gateway.trigger;

import java.time.Duration;

/**
 * One look at an input.
 *
 * @param active whether it says "alarm", with the wiring's polarity already taken into account
 * @param uptime when, by the clock that never jumps
 */
public record Reading(boolean active, Duration uptime) {}
