package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Adapter;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.gateway.lock.LockCertainty;
import dk.nattevagt.gateway.lock.LockMemory;
import dk.nattevagt.gateway.lock.LockRules;
import dk.nattevagt.gateway.lock.LockView;
import dk.nattevagt.gateway.supervision.BatteryForecast;
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
 * The locks: what they say of their bolts, what is left in their batteries, and the commands they are given. A technician's test can only
 * lock; to unlock takes what the {@link Doorkeeper} has found good, and nobody else may ask for it.
 */
final class Locks {
    private final EventMaker events;
    private final LockPort port;
    private final Consumer<GatewayMessage> raise;
    private final Map<DeviceId, LockMemory> memories = new HashMap<>();
    private final Map<DeviceId, BatteryForecast> batteries = new HashMap<>();

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
        return turn(device, LockCommand.LOCK, uptime);
    }

    /**
     * Does what an order or a code asks for. For the {@link Doorkeeper} alone.
     *
     * @return false when the lock cannot be told now
     */
    boolean obey(Device device, LockCommand command, Duration uptime) {
        return turn(device, command, uptime);
    }

    private boolean turn(Device device, LockCommand command, Duration uptime) {
        if (!port.turn(device.address(), command)) {
            return false;
        }
        memories.put(device.id(), memory(device.id()).onCommand(command, uptime));
        if (isMute(device)) {
            // It has no sensor and never says anything: the central is told that much, and what it was told to do.
            raise.accept(events.lock(device.id(), BoltState.UNKNOWN, command));
        }
        return true;
    }

    /** A strike's relay: it lets the door be pushed for some seconds, and nobody learns whether it was. */
    private static boolean isMute(Device device) {
        return device.address().adapter() == Adapter.GPIO;
    }

    /**
     * A lock says how full its battery is.
     *
     * @return whether it will not turn the bolt for long
     */
    boolean isBatteryLow(Device device, int percent, Duration uptime) {
        return batteries.computeIfAbsent(device.id(), _ -> new BatteryForecast()).isLow(percent, uptime);
    }

    @Nullable
    LockView view(Device device, Duration uptime) {
        if (device.entry().kind() != DeviceKind.LOCK) {
            return null;
        }
        LockView view = memory(device.id()).view(uptime, LockRules.USUAL);
        // One that can never confirm is not late with it: how it stands is simply not known.
        return isMute(device) && view.certainty() == LockCertainty.NOT_CONFIRMED ? view.unknown() : view;
    }

    void forget(DeviceId device) {
        memories.remove(device);
        batteries.remove(device);
    }

    private LockMemory memory(DeviceId device) {
        return memories.getOrDefault(device, LockMemory.NEW);
    }
}
