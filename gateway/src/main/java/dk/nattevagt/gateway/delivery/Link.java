package dk.nattevagt.gateway.delivery;

import dk.nattevagt.protocol.message.GatewayMessage;

/** The way to the central. Whether it is up is told to the desk, not asked. */
public interface Link {

    /**
     * Hands a message to the wire without waiting. That says nothing about its arrival: only a receipt does.
     *
     * @return false when the wire cannot take it now; the caller tries again later
     */
    boolean publish(GatewayMessage message);
}
