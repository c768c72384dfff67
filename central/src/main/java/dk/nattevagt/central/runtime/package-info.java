/**
 * Threads: the lanes alarm work runs in, and the loops that turn time into calls. Knows nothing of what it runs.
 */
@NullMarked
package dk.nattevagt.central.runtime;

import org.jspecify.annotations.NullMarked;
