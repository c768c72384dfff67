package dk.nattevagt.central.desk;

import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Equipment for those who look at it: committed states only, read beside the writing. Positions are not among them. Blocking;
 * not for an event loop.
 */
public interface EquipmentArchive {

    /** Every technical alarm that lasts, in the order they were heard. */
    List<TechnicalAlarm> lasting();

    /** A gateway's technical alarms and those of its devices, lasting and ended, latest first. */
    List<TechnicalAlarm> history(GatewayId gateway, int limit);

    /** Every mounted device. */
    List<DeviceLine> mounted();

    /** The gateway's mounted devices, in the order of their names. */
    List<DeviceLine> mounted(GatewayId gateway);

    /** Every proof there is. */
    Map<EventSource, Proof> proofs();

    /** What the gateway's locks last said. */
    List<LockState> locks(GatewayId gateway);

    /** What the gateway's heartbeats last said. */
    Optional<GatewayState> state(GatewayId gateway);
}
