/** Holds signatures and codes against vectors made by others, and against every small change. */
@NullMarked
package dk.nattevagt.protocol.authority;

import org.jspecify.annotations.NullMarked;
