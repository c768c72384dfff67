package dk.nattevagt.central.desk;

import dk.nattevagt.central.supervision.DeviceLine;
import dk.nattevagt.central.supervision.GatewayState;
import dk.nattevagt.central.supervision.LockState;
import dk.nattevagt.central.supervision.Proof;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.central.supervision.TechnicalTrouble;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.PositionReported;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a transaction reads and writes about equipment. */
public interface EquipmentTransaction {

    /** The latest technical alarm of this source and trouble, lasting or ended. */
    Optional<TechnicalAlarm> latest(EventSource source, TechnicalTrouble trouble);

    /** The technical alarms of exactly this source that last. */
    List<TechnicalAlarm> lasting(EventSource source);

    /**
     * Writes a technical alarm: a new one where its number is 0, else the next picture of the one with its number. At most one
     * of a source and trouble lasts.
     */
    void put(TechnicalAlarm alarm);

    /** The device as its gateway last listed it, mounted or taken down. */
    Optional<DeviceLine> line(GatewayId gateway, DeviceId device);

    /** The devices the gateway has mounted. */
    List<DeviceLine> mounted(GatewayId gateway);

    /** Writes a device's line, in place of the one before. */
    void put(DeviceLine line);

    /** A device's call has come through: the first moment stays until the proof is forgotten. */
    void proven(GatewayId gateway, DeviceId device, Instant at, Proof.Means means);

    /** Forgets a device's proof and lock state: it has been taken down, and whatever is mounted in its place is another. */
    void forget(GatewayId gateway, DeviceId device);

    /** What a lock last said. */
    Optional<LockState> lock(GatewayId gateway, DeviceId device);

    /** Writes what a lock said, in place of what it said before. */
    void put(LockState state);

    /** What a gateway's heartbeats have said. */
    Optional<GatewayState> state(GatewayId gateway);

    /** Writes what a gateway's heartbeats say, in place of what they said before. */
    void put(GatewayState state);

    /** Keeps a position where nothing reads it; it is deleted a day after its arrival. */
    void seal(PositionReported position, Instant arrivedAt);
}
