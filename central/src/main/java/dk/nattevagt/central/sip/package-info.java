/**
 * The telephones, over SIP (RFC 3261) and RTP (RFC 3550). The one to 112 speaks the brief, or rings responders and connects one of
 * them, and says honestly how the call ended.
 * The staff's says alarms to people, hears the key that takes them (RFC 4733), and connects a responder with a citizen (RFC
 * 3725); it stands on lines and ports of its own. Also the built-in line that answers in practice mode. Decides nothing about
 * when to call, and knows of alarms only what it is given to say. No name, number, address or message text is logged, written
 * to disk or put on a command line.
 */
@NullMarked
package dk.nattevagt.central.sip;

import org.jspecify.annotations.NullMarked;
