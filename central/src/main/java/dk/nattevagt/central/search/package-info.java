/**
 * A lost person's case from the first worry to how it ended: who searches where, what has been found out, what to do next, when
 * home care may fetch the person [004 §13], and how long it took. Knows neither time nor storage nor positions: what is so comes in
 * as arguments, what follows goes out as values.
 */
@NullMarked
package dk.nattevagt.central.search;

import org.jspecify.annotations.NullMarked;
