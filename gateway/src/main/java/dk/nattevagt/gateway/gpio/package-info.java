/**
 * Pins through Pi4J: inputs that are watched and read again, lamp and buzzer. The provider is chosen by name; the same code runs
 * on a Raspberry Pi and on a tree of files. Knows levels and lines; nothing of alarms.
 */
@NullMarked
package dk.nattevagt.gateway.gpio;

import org.jspecify.annotations.NullMarked;
