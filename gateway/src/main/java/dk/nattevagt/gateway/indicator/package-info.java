/**
 * What the citizen sees and hears: which signal holds now, how it looks on a lamp, sounds on a buzzer and is said in Danish.
 * Knows nothing of pins, players, disks or clocks.
 */
@NullMarked
package dk.nattevagt.gateway.indicator;

import org.jspecify.annotations.NullMarked;
