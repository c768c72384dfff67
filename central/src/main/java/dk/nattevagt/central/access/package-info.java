/**
 * Who somebody is: log-in, sessions, and the passwords of gateways. Ports only; the hashing and the storing are elsewhere.
 */
@NullMarked
package dk.nattevagt.central.access;

import org.jspecify.annotations.NullMarked;
