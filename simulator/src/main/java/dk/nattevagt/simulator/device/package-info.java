/**
 * The things in a home as a program meets them: pins in a folder, smoke under the ceiling, what was spoken. Knows nothing of
 * web pages, processes or the central.
 */
@NullMarked
package dk.nattevagt.simulator.device;

import org.jspecify.annotations.NullMarked;
