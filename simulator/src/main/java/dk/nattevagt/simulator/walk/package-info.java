/**
 * Trackers that are carried about: where somebody really went, what GPS makes of it, and what reaches the central of that. From one seed,
 * without a clock. Knows nothing of the rules that are held against it: it writes the files that {@code central walk} reads.
 */
@NullMarked
package dk.nattevagt.simulator.walk;

import org.jspecify.annotations.NullMarked;
