/**
 * The names things travel under. Each checks itself once, when it is made, so that no other code has to.
 */
@NullMarked
package dk.nattevagt.protocol.id;

import org.jspecify.annotations.NullMarked;
