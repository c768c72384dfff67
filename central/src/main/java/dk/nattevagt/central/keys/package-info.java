/**
 * The central's own keys, as files in its data folder: the one orders and times are signed with, and the secret door codes come from. Knows
 * no alarm and no door.
 */
@NullMarked
package dk.nattevagt.central.keys;

import org.jspecify.annotations.NullMarked;
