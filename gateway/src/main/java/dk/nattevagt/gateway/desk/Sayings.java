package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.FixOrdering;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.GatewayMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What devices say beside alarms and troubles: where they are, what is left in their batteries. */
final class Sayings {
    /** A gateway placed centrally carries this many trackers without forgetting what it saw of them. */
    private static final int TRACKERS = 1024;
    /** Fixes remembered of each: trackers repeat the last few of a backlog. */
    private static final int FIXES = 64;
    /** How often at most the central hears of a tracker that lives and does not know where it is, as in a house. */
    static final Duration ALIVE = Duration.ofMinutes(5);
    /** What a tracker said of its battery counts for the fixes of this long; its heartbeats come every few minutes. */
    static final Duration FRESH = Duration.ofHours(1);

    /** Ticks come four times a second. */
    private static final int AT_A_TIME = 4;

    private final EventMaker events;
    private final Consumer<GatewayMessage> raise;
    private final Predicate<GatewayMessage> mention;
    private final Supplier<Duration> uptime;
    private final Map<DeviceId, Integer> batteries = new HashMap<>();
    private final Map<DeviceId, Power> powers = new HashMap<>();
    private final Map<DeviceId, Duration> heardOf = new HashMap<>();
    /** Trackers to tell of as living, and when each was heard: the latest only, and in memory. */
    private final Map<DeviceId, Duration> alive = new LinkedHashMap<>();
    private final FixOrdering fixes = new FixOrdering(TRACKERS, FIXES);

    /** What a tracker last said of its battery, and when. */
    private record Power(@Nullable Integer percent, @Nullable Boolean charging, Duration at) {
        static final Power UNKNOWN = new Power(null, null, Duration.ZERO);

        /** Whether it has been put on its charger or taken off; one that nobody knew of was off. */
        boolean turned(Power before) {
            return charging != null && charging != Boolean.TRUE.equals(before.charging);
        }
    }

    /** @param mention says something that is worth nothing later; whether the central was told */
    Sayings(EventMaker events, Consumer<GatewayMessage> raise, Predicate<GatewayMessage> mention,
            Supplier<Duration> uptime) {
        this.events = events;
        this.raise = raise;
        this.mention = mention;
        this.uptime = uptime;
    }

    void said(Device device, DeviceReport report) {
        Integer percent = report.batteryPercent();
        if (percent != null) {
            batteries.put(device.id(), percent);
        }
        if (device.entry().kind() == DeviceKind.TRACKER || report.fix() != null) {
            tracker(device, report);
        }
    }

    private void tracker(Device device, DeviceReport report) {
        Power before = power(device.id());
        Power power = remembered(before, report);
        powers.put(device.id(), power);
        Fix fix = report.fix();
        if (fix != null) {
            position(device, report, fix, power);
        } else if (isQuiet(device.id()) || power.turned(before)) {
            alive.put(device.id(), uptime.get());
        }
    }

    /** Not older than what still counts. */
    private Power power(DeviceId device) {
        Power last = powers.getOrDefault(device, Power.UNKNOWN);
        return uptime.get().minus(last.at()).compareTo(FRESH) <= 0 ? last : Power.UNKNOWN;
    }

    /** Position and battery come in messages of their own. */
    private Power remembered(Power before, DeviceReport report) {
        Integer percent = report.batteryPercent();
        Boolean charging = report.charging();
        return percent == null && charging == null
                ? before
                : new Power(percent == null ? before.percent() : percent,
                        charging == null ? before.charging() : charging, uptime.get());
    }

    void forget(DeviceId device) {
        batteries.remove(device);
        powers.remove(device);
        heardOf.remove(device);
        alive.remove(device);
    }

    @Nullable
    Integer batteryPercent(DeviceId device) {
        return batteries.get(device);
    }

    /** A fix seen before is not sent again: it says nothing, and a disk and a line have better to do. */
    private void position(Device device, DeviceReport report, Fix fix, Power power) {
        FixOrder order = fixes.order(device.address(), report.time(), events.now());
        switch (order) {
            case NEW -> {
                heardOf.put(device.id(), uptime.get());
                alive.remove(device.id());
                raise.accept(events.position(device.id(), report.time(), fix, order, power.percent(),
                        power.charging()));
            }
            // History: today's battery was not that day's.
            case LATE -> raise.accept(events.position(device.id(), report.time(), fix, order, report.batteryPercent(),
                    report.charging()));
            case DUPLICATE -> {
                // Said before.
            }
        }
    }

    private boolean isQuiet(DeviceId device) {
        Duration last = heardOf.get(device);
        return last == null || uptime.get().compareTo(last.plus(ALIVE)) >= 0;
    }

    /** A few at a time: hundreds of trackers that come back at one stroke must not fill the line. */
    void timePassed() {
        Duration now = uptime.get();
        alive.values().removeIf(at -> now.compareTo(at.plus(ALIVE)) >= 0);
        Iterator<DeviceId> all = alive.keySet().iterator();
        for (int i = 0; i < AT_A_TIME && all.hasNext(); i++) {
            if (!tellOf(all.next())) {
                return;
            }
            all.remove();
        }
    }

    /**
     * It lives and does not know where it is: so that silence is silence. It bypasses the order of fixes, because a fix that was made a
     * moment ago may still be on its way.
     */
    private boolean tellOf(DeviceId tracker) {
        Power power = power(tracker);
        boolean told = mention.test(events.position(tracker, null, Fix.NONE, FixOrder.NEW, power.percent(),
                power.charging()));
        if (told) {
            heardOf.put(tracker, uptime.get());
        }
        return told;
    }
}
