package dk.nattevagt.gateway.desk;

import dk.nattevagt.protocol.message.GatewayHealth;

/** Feels the machine the gateway runs on. Called before each heartbeat; must not wait for anything. */
public interface HealthProbe {

    /** How the machine and its line are; the clock and the device table are the desk's own to know. */
    GatewayHealth look();
}
