/**
 * Who may open which door, for which alarm and until when; what is known of a door; and what its journal says of who came in. Knows no
 * clock, no key, no storage and no network: whether an order is signed, sent and obeyed is the business of others.
 */
@NullMarked
package dk.nattevagt.central.lock;

import org.jspecify.annotations.NullMarked;
