/**
 * One simulated home: the things in it, a real gateway program that watches them, and the page that shows both. Reaches the
 * central only through the gateway's own connection.
 */
@NullMarked
package dk.nattevagt.simulator.home;

import org.jspecify.annotations.NullMarked;
