package dk.nattevagt.gateway.desk;

import dk.nattevagt.gateway.device.CommandAnswer;
import dk.nattevagt.gateway.device.Device;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.ReportKind;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.DeviceKind;
import dk.nattevagt.protocol.message.ReportOften;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which trackers shall report more often, until when, and whether they have been told. Kept in memory only: the central says it
 * again every few minutes. A command may get lost with the connection it was written to, so that a tracker that goes on speaking is
 * told again; one that is away is told when it is back.
 */
final class FastReporting {
    private static final Logger LOG = LoggerFactory.getLogger(FastReporting.class);
    /** When a tracker that has been told once, and has spoken since, is told a second time. */
    private static final Duration SOON = Duration.ofMinutes(1);
    /** And then again and again: not oftener, because some write each command into a memory that wears. */
    private static final Duration AGAIN = Duration.ofMinutes(5);
    /** One that shall report as usual is told twice, and then believed. */
    private static final int ENOUGH = 2;
    /** One that has been away for this long has run empty on its fast reports. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final TrackerPort trackers;
    private final Function<DeviceId, Optional<Device>> find;
    private final Supplier<Duration> uptime;
    private final Map<DeviceId, Wish> wishes = new HashMap<>();
    private final Set<DeviceId> cannot = new HashSet<>();

    /**
     * @param every null: as usual
     * @param until when {@code every} is over, or nobody tries any longer
     * @param times how often it has been told
     * @param spoken whether it has spoken since
     */
    private record Wish(@Nullable Duration every, Duration until, int times, Duration toldAt, boolean spoken) {

        static Wish fast(Duration every, Duration until) {
            return new Wish(every, until, 0, Duration.ZERO, false);
        }

        static Wish usual(Duration now) {
            return new Wish(null, now.plus(GIVEN_UP), 0, Duration.ZERO, false);
        }

        Wish until(Duration later) {
            return new Wish(every, later, times, toldAt, spoken);
        }

        Wish told(Duration now) {
            return new Wish(every, until, times + 1, now, false);
        }

        /** One that logs in may have been off, and has forgotten. */
        Wish heard(boolean login) {
            return new Wish(every, until, login && every != null ? 0 : times, toldAt, true);
        }

        boolean isDue(Duration now) {
            return times == 0 || (spoken && now.compareTo(toldAt.plus(times == 1 ? SOON : AGAIN)) >= 0);
        }

        boolean isDone(Duration now) {
            return every == null && (times >= ENOUGH || isOver(now));
        }

        boolean isOver(Duration now) {
            return now.compareTo(until) >= 0;
        }
    }

    FastReporting(TrackerPort trackers, Function<DeviceId, Optional<Device>> find, Supplier<Duration> uptime) {
        this.trackers = trackers;
        this.find = find;
        this.uptime = uptime;
    }

    void wanted(ReportOften often) {
        Duration now = uptime.get();
        if (find.apply(often.tracker()).filter(device -> device.entry().kind() == DeviceKind.TRACKER).isEmpty()) {
            LOG.atInfo().addKeyValue("device", often.tracker()).log("No such tracker is mounted here");
            return;
        }
        Duration every = Duration.ofSeconds(often.everySeconds());
        Duration until = now.plusSeconds(often.forSeconds());
        Wish before = wishes.get(often.tracker());
        if (often.forSeconds() == 0) {
            wishes.compute(often.tracker(), (_, known) -> known != null && known.every() == null
                    ? known
                    : Wish.usual(now));
        } else {
            wishes.put(often.tracker(), before != null && every.equals(before.every())
                    ? before.until(until)
                    : Wish.fast(every, until));
        }
        timePassed();
    }

    void said(Device device, DeviceReport report) {
        wishes.computeIfPresent(device.id(), (_, wish) -> wish.heard(report.kind() == ReportKind.LOGIN));
    }

    void timePassed() {
        Duration now = uptime.get();
        wishes.replaceAll((_, wish) -> wish.every() != null && wish.isOver(now) ? Wish.usual(now) : wish);
        wishes.replaceAll((id, wish) -> wish.isDue(now) ? told(id, wish, now) : wish);
        Iterator<Map.Entry<DeviceId, Wish>> all = wishes.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<DeviceId, Wish> one = all.next();
            if (one.getValue().isDone(now) || cannot.contains(one.getKey()) || find.apply(one.getKey()).isEmpty()) {
                all.remove();
            }
        }
    }

    private Wish told(DeviceId id, Wish wish, Duration now) {
        CommandAnswer answer = find.apply(id).map(device -> trackers.report(device.address(), wish.every()))
                .orElse(CommandAnswer.NOT_NOW);
        return switch (answer) {
            case TOLD -> {
                LOG.atInfo().addKeyValue("device", id).addKeyValue("every", wish.every())
                        .log("A tracker is told how often to report");
                yield wish.told(now);
            }
            case NOT_NOW -> wish;
            case CANNOT -> {
                if (cannot.add(id)) {
                    LOG.atWarn().addKeyValue("device", id)
                            .log("This tracker cannot be told to report more often: it goes on as usual");
                }
                yield wish;
            }
        };
    }
}
