/**
 * Password hashing: Argon2id through Bouncy Castle. Slow on purpose; never to be called on an event loop.
 */
@NullMarked
package dk.nattevagt.central.password;

import org.jspecify.annotations.NullMarked;
