/**
 * What happens at night, told in simulated time with the real gateway and the real central. Each test is a story; how the world
 * works is the business of {@code world}.
 */
@NullMarked
package dk.nattevagt.simulator.stories;

import org.jspecify.annotations.NullMarked;
