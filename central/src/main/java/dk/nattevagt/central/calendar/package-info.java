/** Public holidays, from a kept library. Knows nothing of grants. */
@NullMarked
package dk.nattevagt.central.calendar;

import org.jspecify.annotations.NullMarked;
