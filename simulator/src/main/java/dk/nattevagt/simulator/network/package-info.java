/**
 * The wire between a home and the central, which can be cut and mended. Carries bytes; knows nothing of what they mean.
 */
@NullMarked
package dk.nattevagt.simulator.network;

import org.jspecify.annotations.NullMarked;
