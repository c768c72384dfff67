package dk.nattevagt.gateway;

import dk.nattevagt.gateway.desk.HealthProbe;
import dk.nattevagt.gateway.linux.Machine;
import dk.nattevagt.gateway.paho.PahoLink;
import dk.nattevagt.protocol.message.GatewayHealth;
import java.nio.file.Path;

/** How the machine and its line are. */
record Probe(Path data, PahoLink link) implements HealthProbe {

    @Override
    public GatewayHealth look() {
        return new GatewayHealth(Machine.diskFreeMb(data), Machine.temperatureC(), null, null, link.uplink());
    }
}
