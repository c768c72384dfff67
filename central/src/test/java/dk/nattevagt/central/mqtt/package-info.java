/** The front door with real MQTT clients before it and the real desk and database behind it. */
@NullMarked
package dk.nattevagt.central.mqtt;

import org.jspecify.annotations.NullMarked;
