package dk.nattevagt.gateway.zigbee;

import dk.nattevagt.gateway.device.DeviceAddress;
import java.util.List;

/** Hears of the house's Zigbee devices. Calls come from several threads: an implementation hands over and returns. */
public interface ZigbeeListener {

    /**
     * A report. At most 64 that are not alarms are handed over at once, so that no flood of
     * them can fill what an alarm must pass.
     *
     * @param done to be run when it has been acted on, from any thread; otherwise it is said again after a restart
     */
    void heard(Heard heard, Runnable done);

    /** Told at each change. */
    void radio(RadioState state);

    /** The whole list, each time Zigbee2MQTT tells it. */
    void devices(List<ZigbeeDevice> devices);

    /** What Zigbee2MQTT thinks of a device, where its availability check is on: slow, and no proof. */
    void availability(DeviceAddress device, boolean online);

    /** News while pairing. */
    void pairing(PairingNews news);

    /** Zigbee2MQTT has answered {@link ZigbeeCommands#askHealth}. No answer means that it hangs. */
    void health(boolean healthy);
}
