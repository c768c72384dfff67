/**
 * How a lock stands, as far as that is known, and whether it may be turned: which order is obeyed and which is refused and why, whose a
 * code is, and what time it is for both. Pure: knows no wire, no clock and no thread; what must outlive a power cut goes through the port
 * {@link dk.nattevagt.gateway.lock.DoorStore}.
 */
@NullMarked
package dk.nattevagt.gateway.lock;

import org.jspecify.annotations.NullMarked;
