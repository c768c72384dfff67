/**
 * Stories that play themselves against a running demo: somebody does something in the home, the night shift answers, and what
 * comes back is compared with what should. Uses the home's and the central's interfaces over HTTP.
 */
@NullMarked
package dk.nattevagt.simulator.scenario;

import org.jspecify.annotations.NullMarked;
