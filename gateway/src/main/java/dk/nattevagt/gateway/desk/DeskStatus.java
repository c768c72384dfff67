package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.indicator.Signal;

/**
 * How the gateway stands, for its log, its technician and for tests.
 *
 * @param linkUp a connection stands
 * @param contactLost the central has not been heard for too long, whatever the connection says
 * @param outboxDepth events without a receipt, on disk or in memory
 * @param unstored those of them that the disk did not take
 * @param signal what the citizen was last told
 */
public record DeskStatus(boolean linkUp, boolean contactLost, long outboxDepth, int unstored, Signal signal) {}
