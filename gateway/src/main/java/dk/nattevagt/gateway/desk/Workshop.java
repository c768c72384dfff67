package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceEntry;
import java.util.List;
import java.util.Optional;

/** What a technician can do at the gateway. Called by the desk's one thread. */
public interface Workshop {

    /** What is mounted, by name. */
    List<DeviceStatus> devices();

    /** What was heard and is not mounted, newest first. */
    List<Stranger> strangers();

    /**
     * Mounts a device. Until its test has come back from the central it is not active; its alarms count before that, too.
     *
     * @return why not: its name or its address is taken, or a rule for what hangs together in a home; empty when it is mounted
     */
    Optional<String> mount(Device device);

    /**
     * Writes another name, room or model.
     *
     * @return why not: no such device, or another kind; empty when it is done
     */
    Optional<String> change(DeviceId device, DeviceEntry entry);

    /**
     * Takes a device down.
     *
     * @return why not: no such device, it stands in the configuration, or what hangs here needs it; empty when it is done
     */
    Optional<String> unmount(DeviceId device);

    /**
     * Announces a test: this device's next signal within two minutes is a test, rings nobody, and proves the way when the
     * central has answered it. A lock is told to lock: its word that it did is the signal.
     *
     * @return why not: no such device; empty when it may be pressed now
     */
    Optional<String> announceTest(DeviceId device);

    /** How the gateway stands. */
    DeskStatus status();

    /** The way in without the internet, which needs no technician; empty where no code opens anything. */
    Optional<DoorWay> door();
}
