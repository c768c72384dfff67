/**
 * Who somebody is: log-in, how often one may try, sessions, and the passwords of gateways. Ports and one rule; the hashing and
 * the storing are elsewhere.
 */
@NullMarked
package dk.nattevagt.central.access;

import org.jspecify.annotations.NullMarked;
