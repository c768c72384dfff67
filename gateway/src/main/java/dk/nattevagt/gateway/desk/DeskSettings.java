package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.lock.Access;
import dk.nattevagt.gateway.trigger.InputRule;
import dk.nattevagt.gateway.trigger.WiredRule;
import dk.nattevagt.protocol.id.GatewayId;
import java.time.Duration;
import java.util.List;

/**
 * What the desk must be told about its home.
 *
 * @param version of this program, 1-64 characters, for the heartbeat
 * @param boot names this run of the program; a new one at every start, 1-32 characters
 * @param inputs the alarms on wires
 * @param troubles what may go wrong with those wires
 * @param devices those the configuration names, wires among them; the technician may mount more
 * @param heartbeat time between two heartbeats on a live link
 * @param access by what its doors may be opened
 */
public record DeskSettings(GatewayId gateway, String version, String boot, List<InputRule> inputs,
        List<WiredRule> troubles, List<Device> devices, Duration heartbeat, Access access) {

    /** A home whose doors nothing opens. */
    public DeskSettings(GatewayId gateway, String version, String boot, List<InputRule> inputs,
            List<WiredRule> troubles, List<Device> devices, Duration heartbeat) {
        this(gateway, version, boot, inputs, troubles, devices, heartbeat, Access.NONE);
    }

    /** @throws IllegalArgumentException when the heartbeat has no length, or a device stands on two inputs */
    public DeskSettings {
        inputs = List.copyOf(inputs);
        troubles = List.copyOf(troubles);
        devices = List.copyOf(devices);
        if (!heartbeat.isPositive()) {
            throw new IllegalArgumentException("heartbeat must be longer than nothing");
        }
        if (inputs.stream().map(InputRule::device).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("a device can stand on one input only");
        }
    }
}
