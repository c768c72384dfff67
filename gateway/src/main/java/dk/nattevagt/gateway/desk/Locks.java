package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.lock.LockMemory;
import dk.nattevagt.gateway.lock.LockRules;
import dk.nattevagt.gateway.lock.LockView;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The locks: what they say of their bolts, and the one command a technician's test gives: to lock. To unlock takes a signed order,
 * and there is none here.
 */
final class Locks {
    private final EventMaker events;
    private final LockPort port;
    private final Consumer<GatewayMessage> raise;
    private final Map<DeviceId, LockMemory> memories = new HashMap<>();

    Locks(EventMaker events, LockPort port, Consumer<GatewayMessage> raise) {
        this.events = events;
        this.port = port;
        this.raise = raise;
    }

    /**
     * A device has said something; only its bolt matters here. What it repeats of a command is not a word of its sensor.
     *
     * @param anyway whether it is news even when nothing has changed
     */
    void said(Device device, DeviceReport report, Duration heardAt, boolean anyway) {
        LockReading reading = report.lock();
        BoltState bolt = reading == null ? null : reading.bolt();
        if (bolt == null) {
            return;
        }
        LockMemory before = memory(device.id());
        LockMemory now = before.onBolt(bolt, heardAt);
        memories.put(device.id(), now);
        if (anyway || now.bolt() != before.bolt() || now.confirmed() != before.confirmed()) {
            raise.accept(events.lock(device.id(), bolt, now.commanded()));
        }
    }

    /**
     * Locks the door.
     *
     * @return false when the lock cannot be told now
     */
    boolean lock(Device device, Duration uptime) {
        if (!port.turn(device.address(), LockCommand.LOCK)) {
            return false;
        }
        memories.put(device.id(), memory(device.id()).onCommand(LockCommand.LOCK, uptime));
        return true;
    }

    @Nullable
    LockView view(Device device, Duration uptime) {
        return device.entry().kind() == DeviceKind.LOCK ? memory(device.id()).view(uptime, LockRules.USUAL) : null;
    }

    void forget(DeviceId device) {
        memories.remove(device);
    }

    private LockMemory memory(DeviceId device) {
        return memories.getOrDefault(device, LockMemory.NEW);
    }
}
