package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.device.DeviceStore;
import dk.nattevagt.gateway.indicator.CitizenOutput;

/** Everything the desk acts through. */
public record DeskPorts(Outbox outbox, DeviceStore devices, Link link, CitizenOutput citizen, HealthProbe health) {}
