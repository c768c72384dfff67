/**
 * The whole service in simulated time: the real gateway core and the real central core and shell, with a clock, a network,
 * disks, a telephone and people that are all driven by one seed. One thread, no wall clock, no chance but the seed's: the same
 * seed tells the same story, and any step of it can be the one at which the power fails. Knows nothing of sockets, SQL or MQTT;
 * those edges have tests of their own.
 */
@NullMarked
package dk.nattevagt.simulator.world;

import org.jspecify.annotations.NullMarked;
