/**
 * The telephone call to 112: what is said, and how a call can end. Pure; the telephone itself is a port, implemented in
 * {@code central.sip}.
 */
@NullMarked
package dk.nattevagt.central.emergency;

import org.jspecify.annotations.NullMarked;
