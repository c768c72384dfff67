/**
 * A member of staff as a program: logs in, reads alarms, acts on them, follows the stream. Uses the central's documented interface
 * over HTTP and nothing else of it.
 */
@NullMarked
package dk.nattevagt.simulator.staff;

import org.jspecify.annotations.NullMarked;
