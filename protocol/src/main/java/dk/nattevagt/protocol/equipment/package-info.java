/**
 * Which devices may hang together in one home. The gateway asks before a technician mounts or takes down a device, the central when it
 * hears what hangs there: both with the same rules and the same words. Knows kinds of devices only: no home, no clock, no storage.
 */
@NullMarked
package dk.nattevagt.protocol.equipment;

import org.jspecify.annotations.NullMarked;
