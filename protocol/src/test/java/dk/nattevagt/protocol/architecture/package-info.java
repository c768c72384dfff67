/** Holds the module to the plan of the house. */
@NullMarked
package dk.nattevagt.protocol.architecture;

import org.jspecify.annotations.NullMarked;
