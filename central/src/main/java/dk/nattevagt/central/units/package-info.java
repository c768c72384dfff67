/**
 * How much: time that can be saved and lapses oldest first, and the caps of a quality standard. Every figure comes from the
 * catalogue's rules. Knows neither storage nor technology, and never asks for today's date.
 */
@NullMarked
package dk.nattevagt.central.units;

import org.jspecify.annotations.NullMarked;
