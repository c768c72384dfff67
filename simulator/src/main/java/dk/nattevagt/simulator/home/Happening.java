package dk.nattevagt.simulator.home;

import java.time.Instant;

/**
 * One line of what happened in the home.
 *
 * @param number counts from 1
 * @param kind who did it: {@code person}, {@code thing} or {@code voice}
 * @param text in Danish
 */
public record Happening(long number, Instant at, String kind, String text) {}
