/**
 * Web Push: brings messages to phones whose page is closed, through the push service each phone has chosen (RFC 8030), encrypted
 * so that only the phone can read them (RFC 8291), under a key of our own (RFC 8292). Sends to push services that are allowed and
 * nowhere else. Decides nothing about whom to tell; logs no address, key or text.
 */
@NullMarked
package dk.nattevagt.central.webpush;

import org.jspecify.annotations.NullMarked;
