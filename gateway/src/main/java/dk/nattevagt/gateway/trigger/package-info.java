/**
 * Decides when an input's level becomes an event: debounce, press, release, repeated press, hold to cancel. Pure: knows no
 * clock, no pin library, no message ids and nothing of delivery.
 */
@NullMarked
package dk.nattevagt.gateway.trigger;

import org.jspecify.annotations.NullMarked;
