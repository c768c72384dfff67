/** Feels the machine through what Linux tells in files. Knows /sys and file systems; nothing of alarms. */
@NullMarked
package dk.nattevagt.gateway.linux;

import org.jspecify.annotations.NullMarked;
