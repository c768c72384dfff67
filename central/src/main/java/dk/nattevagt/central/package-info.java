/**
 * The program: the only place that sees every package, and where the parts are put together by hand.
 */
@NullMarked
package dk.nattevagt.central;

import org.jspecify.annotations.NullMarked;
