package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FixOrdering;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What devices say beside alarms and troubles: where they are, what is left in their batteries. */
final class Sayings {
    /** A gateway placed centrally carries this many trackers without forgetting what it saw of them. */
    private static final int TRACKERS = 1024;
    /** Fixes remembered of each: trackers repeat the last few of a backlog. */
    private static final int FIXES = 64;

    private final EventMaker events;
    private final Consumer<GatewayMessage> raise;
    private final Map<DeviceId, Integer> batteries = new HashMap<>();
    private final FixOrdering fixes = new FixOrdering(TRACKERS, FIXES);

    Sayings(EventMaker events, Consumer<GatewayMessage> raise) {
        this.events = events;
        this.raise = raise;
    }

    void said(Device device, DeviceReport report) {
        Integer percent = report.batteryPercent();
        if (percent != null) {
            batteries.put(device.id(), percent);
        }
        Fix fix = report.fix();
        if (fix != null) {
            position(device, report, fix);
        }
    }

    void forget(DeviceId device) {
        batteries.remove(device);
    }

    @Nullable
    Integer batteryPercent(DeviceId device) {
        return batteries.get(device);
    }

    /** A fix seen before is not sent again: it says nothing, and a disk and a line have better to do. */
    private void position(Device device, DeviceReport report, Fix fix) {
        FixOrder order = fixes.order(device.address(), report.time(), events.now());
        if (order != FixOrder.DUPLICATE) {
            raise.accept(events.position(device.id(), report.time(), fix, order, report.batteryPercent()));
        }
    }
}
