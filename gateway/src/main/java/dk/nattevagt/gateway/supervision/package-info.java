/**
 * When a device, the radio or the link has fallen silent or says that something is wrong with it, and when that is over. Each
 * trouble begins once and ends once. Pure: knows no clock, no protocol, no ids.
 */
@NullMarked
package dk.nattevagt.gateway.supervision;

import org.jspecify.annotations.NullMarked;
