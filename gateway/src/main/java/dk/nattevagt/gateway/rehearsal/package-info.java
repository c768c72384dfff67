/**
 * A home, a central and a key made for one short run on the device itself, so that the JVM learns which classes a gateway uses
 * (its AOT cache). Knows files, a loopback socket and just enough MQTT; nothing of alarms, and no address off this machine.
 */
@NullMarked
package dk.nattevagt.gateway.rehearsal;

import org.jspecify.annotations.NullMarked;
