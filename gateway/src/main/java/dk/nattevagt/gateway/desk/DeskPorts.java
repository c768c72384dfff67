package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.delivery.Link;
import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.device.DeviceStore;
import dk.nattevagt.gateway.indicator.CitizenOutput;
import dk.nattevagt.gateway.lock.DoorStore;

/**
 * Everything the desk acts through.
 *
 * @param doors what is remembered of used orders and wrong codes
 * @param trackers the way to trackers
 */
public record DeskPorts(Outbox outbox, DeviceStore devices, Link link, CitizenOutput citizen, HealthProbe health,
        LockPort locks, DoorStore doors, TrackerPort trackers) {

    /** Where no tracker can be told anything. */
    public DeskPorts(Outbox outbox, DeviceStore devices, Link link, CitizenOutput citizen, HealthProbe health,
            LockPort locks, DoorStore doors) {
        this(outbox, devices, link, citizen, health, locks, doors, TrackerPort.NONE);
    }

    /** Where no door can be opened: nothing is remembered of any, and without that memory no order is obeyed. */
    public DeskPorts(Outbox outbox, DeviceStore devices, Link link, CitizenOutput citizen, HealthProbe health,
            LockPort locks) {
        this(outbox, devices, link, citizen, health, locks, new ForgetfulDoors());
    }
}
