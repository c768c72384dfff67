/**
 * How messages look on the wire: CloudEvents 1.0 JSON and MQTT topics. Any bytes decode to a message or to a named
 * refusal, never to an exception.
 */
@NullMarked
package dk.nattevagt.protocol.wire;

import org.jspecify.annotations.NullMarked;
