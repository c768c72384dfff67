/**
 * A test day in one home: presses, smoke and the door, tried one after the other while whoever runs it stands there. Says which signal
 * is the announced one, and what ends an exercise; what a confirmed exercise is worth as proof is for supervision. Knows no technology,
 * no clock and no alarm's life: an exercise whose signal is not confirmed becomes a real alarm by the rules of {@code alarm}.
 */
@NullMarked
package dk.nattevagt.central.exercise;

import org.jspecify.annotations.NullMarked;
