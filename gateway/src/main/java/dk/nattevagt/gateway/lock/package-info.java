/**
 * How a lock stands, as far as that is known: what it was told, what it says itself, and how old both are. Pure: knows no protocol, no
 * clock and no thread.
 */
@NullMarked
package dk.nattevagt.gateway.lock;

import org.jspecify.annotations.NullMarked;
