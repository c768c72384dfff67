/**
 * What travels between a gateway and the central, as sealed records. Knows nothing of JSON, topics or MQTT.
 */
@NullMarked
package dk.nattevagt.protocol.message;

import org.jspecify.annotations.NullMarked;
