package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.indicator.Signal;

/**
 * How the gateway stands, for its log and for tests.
 *
 * @param outboxDepth events without a receipt, on disk or in memory
 * @param unstored those of them that the disk did not take
 * @param signal what the citizen was last told
 */
public record DeskStatus(boolean linkUp, long outboxDepth, int unstored, Signal signal) {}
