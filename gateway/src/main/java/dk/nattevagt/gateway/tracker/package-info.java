/**
 * Trackers that call the gateway over TCP: one class per protocol (GT06, Teltonika codec 8 and 8E, H02) that cuts frames out of a
 * stream and turns each into reports and the answer the device expects, and the server that listens for them. Knows nothing of
 * alarms, other adapters or how a report is kept: the wiring gives it a listener, and a device hears its answer only after that
 * listener has the report safe.
 */
@NullMarked
package dk.nattevagt.gateway.tracker;

import org.jspecify.annotations.NullMarked;
