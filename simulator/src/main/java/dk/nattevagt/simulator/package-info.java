/** The simulator's command line. Names the commands; knows nothing of what they do. */
@NullMarked
package dk.nattevagt.simulator;

import org.jspecify.annotations.NullMarked;
