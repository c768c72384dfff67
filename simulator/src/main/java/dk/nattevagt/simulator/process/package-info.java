/**
 * Starts and ends other programs, so that none of them outlives the one that started it. Knows nothing of what they do.
 */
@NullMarked
package dk.nattevagt.simulator.process;

import org.jspecify.annotations.NullMarked;
