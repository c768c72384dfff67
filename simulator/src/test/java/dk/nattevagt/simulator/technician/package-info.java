/** The technician's page of a gateway, in a real browser. */
@NullMarked
package dk.nattevagt.simulator.technician;

import org.jspecify.annotations.NullMarked;
