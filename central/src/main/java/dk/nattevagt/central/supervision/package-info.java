/**
 * What is known of silence: which gateways have not been heard for longer than they may. Computed from stored times, so that
 * a restart changes nothing. Pure.
 */
@NullMarked
package dk.nattevagt.central.supervision;

import org.jspecify.annotations.NullMarked;
