/**
 * What to send next and when to try again, and the ports it is done through: the outbox on disk and the link to the central.
 * Knows nothing of SQL, MQTT, bytes, clocks or threads.
 */
@NullMarked
package dk.nattevagt.gateway.delivery;

import org.jspecify.annotations.NullMarked;
