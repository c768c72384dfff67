/**
 * Finding a person who is lost, and otherwise looking away: positions and how far they are to be believed, safe zones and when one is
 * left, who may know where somebody is and why, the lost person's case, and the two services of the standard [004 §13]. Knows neither
 * time nor storage nor messages: what is so comes in as arguments, what follows goes out as values.
 */
@NullMarked
package dk.nattevagt.central.tracking;

import org.jspecify.annotations.NullMarked;
