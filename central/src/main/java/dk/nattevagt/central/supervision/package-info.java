/**
 * Whether the equipment can be relied on: technical alarms and when each begins and ends, which of them leave a citizen
 * unprotected, silent gateways, the health in their heartbeats, and the proof that a device's call comes through. Computed from
 * stored times, so that a restart changes nothing. Pure; knows nothing of alarms, which it must never become.
 */
@NullMarked
package dk.nattevagt.central.supervision;

import org.jspecify.annotations.NullMarked;
