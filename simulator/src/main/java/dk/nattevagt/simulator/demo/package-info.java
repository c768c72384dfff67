/**
 * The whole service on one machine for a newcomer: central, one gateway and a simulated home, and the sentences that say what to
 * do with them. Starts programs; knows nothing of what they say to each other.
 */
@NullMarked
package dk.nattevagt.simulator.demo;

import org.jspecify.annotations.NullMarked;
