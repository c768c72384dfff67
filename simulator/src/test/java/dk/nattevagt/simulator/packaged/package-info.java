/** The Debian package, taken apart and started as it would be on a Raspberry Pi. */
@NullMarked
package dk.nattevagt.simulator.packaged;

import org.jspecify.annotations.NullMarked;
