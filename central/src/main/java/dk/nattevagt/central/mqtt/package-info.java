/**
 * The front door: gateways connect here over MQTT 5 or 3.1.1, say who they are, and hand over their messages. Judges whether a
 * message may be read and by whom it was sent; knows nothing of what an alarm is or what follows from one. A message is
 * acknowledged only after the desk has committed it.
 *
 * <p>No session outlives its connection: a gateway subscribes again each time it connects, retained messages and wills are
 * accepted and ignored, and what a citizen must be told is tried again from the database until the gateway acknowledges it.
 */
@NullMarked
package dk.nattevagt.central.mqtt;

import org.jspecify.annotations.NullMarked;
