/**
 * The telephone: places the call to 112 over SIP (RFC 3261), speaks the message over RTP (RFC 3550), and says honestly how
 * the call ended. Also the built-in line that answers in practice mode. Knows of alarms only the brief it is given;
 * decides nothing about when to call. No name, address or message text is logged, written to disk or put on a command line.
 */
@NullMarked
package dk.nattevagt.central.sip;

import org.jspecify.annotations.NullMarked;
