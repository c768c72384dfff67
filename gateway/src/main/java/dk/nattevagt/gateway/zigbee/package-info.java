/**
 * Zigbee2MQTT: its topics and payloads, turned into the words of {@code device}. Holds no alarm logic: a detector that repeats
 * itself is reported each time. Knows nothing of the broker's client, of disks or of the central.
 */
@NullMarked
package dk.nattevagt.gateway.zigbee;

import org.jspecify.annotations.NullMarked;
