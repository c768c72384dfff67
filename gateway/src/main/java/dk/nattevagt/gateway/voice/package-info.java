/**
 * Speaks the signals' sentences: made into sound once by espeak-ng, played by a command of the technician's choice. Knows files and
 * processes; nothing of alarms.
 */
@NullMarked
package dk.nattevagt.gateway.voice;

import org.jspecify.annotations.NullMarked;
