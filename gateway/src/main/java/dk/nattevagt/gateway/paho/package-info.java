/**
 * MQTT 5: the link to the central, and the client of the broker in the house. Paho is the wire; when to connect, what to send again and
 * what to believe is ours. Knows topics and bytes; nothing of disks, pins or signals.
 */
@NullMarked
package dk.nattevagt.gateway.paho;

import org.jspecify.annotations.NullMarked;
