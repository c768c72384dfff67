/**
 * Decides when an input's level becomes an event: debounce, press, release, repeated press, hold to cancel; and when a wire's
 * levels become a trouble: cut, stuck, without mains. Pure: knows no clock, no pin library, no message ids and nothing of delivery.
 */
@NullMarked
package dk.nattevagt.gateway.trigger;

import org.jspecify.annotations.NullMarked;
