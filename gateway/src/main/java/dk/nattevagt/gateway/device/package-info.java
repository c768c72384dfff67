/**
 * The home's devices and the words in which all of them speak, whatever protocol brought their messages: what a report says,
 * under which address a device is known before it has a name, and the table of what hangs here. Pure: knows no protocol, no
 * bytes, no clock.
 */
@NullMarked
package dk.nattevagt.gateway.device;

import org.jspecify.annotations.NullMarked;
