/**
 * An alarm's life from the press to the closing, as a pure function from state and event to the next state, journal entries
 * and effects. Knows nothing of time but what it is told, and nothing of databases, networks or screens.
 */
@NullMarked
package dk.nattevagt.central.alarm;

import org.jspecify.annotations.NullMarked;
