/**
 * Load: many simulated gateways with real MQTT connections, and what it takes from a press being published to its receipt. Speaks
 * the protocol; talks to this machine only.
 */
@NullMarked
package dk.nattevagt.simulator.fleet;

import org.jspecify.annotations.NullMarked;
