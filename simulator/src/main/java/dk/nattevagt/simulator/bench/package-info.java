/** Measures the figures the service promises, on real programs it starts itself in a folder of its own. Prints, judges nothing. */
@NullMarked
package dk.nattevagt.simulator.bench;

import org.jspecify.annotations.NullMarked;
