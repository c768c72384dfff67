package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.LockReading;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.BoltState;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.LockCommand;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What devices say beside alarms and troubles: where they are, how their bolts stand, what is left in their batteries. */
final class Sayings {
    private final EventMaker events;
    private final Consumer<GatewayMessage> raise;
    private final Map<DeviceId, Integer> batteries = new HashMap<>();
    private final Map<DeviceId, LockReading> locks = new HashMap<>();
    private final Map<DeviceId, Instant> newestFix = new HashMap<>();

    Sayings(EventMaker events, Consumer<GatewayMessage> raise) {
        this.events = events;
        this.raise = raise;
    }

    void said(Device device, DeviceReport report) {
        Integer percent = report.batteryPercent();
        if (percent != null) {
            batteries.put(device.id(), percent);
        }
        LockReading reading = report.lock();
        if (reading != null) {
            lock(device.id(), reading);
        }
        Fix fix = report.fix();
        if (fix != null) {
            position(device.id(), report, fix);
        }
    }

    void forget(DeviceId device) {
        batteries.remove(device);
        locks.remove(device);
        newestFix.remove(device);
    }

    @Nullable
    Integer batteryPercent(DeviceId device) {
        return batteries.get(device);
    }

    @Nullable
    BoltState bolt(DeviceId device) {
        return Optional.ofNullable(locks.get(device)).map(LockReading::bolt).orElse(null);
    }

    /** What a message does not say stays as it was; only a change is news. */
    private void lock(DeviceId device, LockReading reading) {
        LockReading before = locks.get(device);
        BoltState bolt = reading.bolt() == null && before != null ? before.bolt() : reading.bolt();
        LockCommand commanded = reading.commanded() == null && before != null
                ? before.commanded()
                : reading.commanded();
        LockReading now = new LockReading(bolt, commanded);
        if (!now.equals(before)) {
            locks.put(device, now);
            raise.accept(events.lock(device, bolt == null ? BoltState.UNKNOWN : bolt, commanded));
        }
    }

    /** A fix seen before is not sent again: it says nothing, and a disk and a line have better to do. */
    private void position(DeviceId device, DeviceReport report, Fix fix) {
        FixOrder order = order(device, report.time());
        if (order != FixOrder.DUPLICATE) {
            raise.accept(events.position(device, report.time(), fix, order, report.batteryPercent()));
        }
    }

    private FixOrder order(DeviceId device, @Nullable Instant at) {
        Instant newest = newestFix.get(device);
        if (at == null || newest == null || at.isAfter(newest)) {
            if (at != null) {
                newestFix.put(device, at);
            }
            return FixOrder.NEW;
        }
        return at.equals(newest) ? FixOrder.DUPLICATE : FixOrder.LATE;
    }
}
