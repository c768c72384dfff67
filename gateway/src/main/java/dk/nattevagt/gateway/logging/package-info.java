/**
 * The technician's log: where it goes and what a line looks like. Set up in code, because reading it from a file costs a small
 * computer a tenth of its start. Knows logback; nothing of what is logged.
 */
@NullMarked
package dk.nattevagt.gateway.logging;

import org.jspecify.annotations.NullMarked;
