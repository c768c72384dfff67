/** Peers the gateway's tests talk to. */
@NullMarked
package dk.nattevagt.gateway.peer;

import org.jspecify.annotations.NullMarked;
