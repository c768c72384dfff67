package dk.nattevagt.gateway.supervision;

import dk.nattevagt.gateway.device.Causes;
import dk.nattevagt.gateway.device.DeviceReport;
import dk.nattevagt.gateway.device.Sign;
import dk.nattevagt.protocol.message.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Health from what a device says and from its silence. A trouble begins at once and ends when it has been gone for
 * {@link #SETTLED}, so that a loose contact is one trouble and not a thousand. Silence ends with the first word.
 */
public final class WatchRules {
    /** How long a trouble must be gone before it has ended. */
    public static final Duration SETTLED = Duration.ofSeconds(60);
    /** At or below this a battery is low, whatever the device says. */
    public static final int LOW_PERCENT = 15;
    /** From here a battery that was low is good again. */
    public static final int GOOD_PERCENT = 25;
    /** So many messages in a row that nobody understands are a trouble. */
    public static final int NONSENSE_IN_A_ROW = 3;

    private WatchRules() {}

    /** A trouble that has begun or ended. */
    public record Change(Trouble trouble, boolean present) {}

    /** The next memory and what is to be reported. */
    public record Step(Watch watch, List<Change> changes) {}

    /** The device was heard, and this is what it said. */
    public static Step heard(Watch before, DeviceReport report, Duration uptime) {
        Run run = new Run(before.heardAt(uptime).nonsense(0), uptime);
        run.end(Trouble.SILENT);
        run.notSo(Trouble.NONSENSE);
        for (Map.Entry<Sign, Boolean> sign : report.signs().entrySet()) {
            Causes.trouble(sign.getKey()).ifPresent(trouble -> run.said(trouble, sign.getValue()));
        }
        Integer percent = report.batteryPercent();
        if (percent != null) {
            battery(run, report, percent);
        }
        return run.step();
    }

    private static void battery(Run run, DeviceReport report, int percent) {
        if (percent <= LOW_PERCENT) {
            run.begin(Trouble.LOW_BATTERY);
        } else if (percent >= GOOD_PERCENT && !report.signs().getOrDefault(Sign.LOW_BATTERY, false)) {
            run.notSo(Trouble.LOW_BATTERY);
        }
    }

    /** The device was heard, but not understood. */
    public static Step notUnderstood(Watch before, Duration uptime) {
        Run run = new Run(before.heardAt(uptime).nonsense(before.nonsense() + 1), uptime);
        run.end(Trouble.SILENT);
        if (run.watch.nonsense() >= NONSENSE_IN_A_ROW) {
            run.begin(Trouble.NONSENSE);
        }
        return run.step();
    }

    /** Something beside its messages shows that the trouble is, or is not, so: a wire, a contact that does not let go. */
    public static Step seen(Watch before, Trouble trouble, boolean is, Duration uptime) {
        Run run = new Run(before, uptime);
        run.said(trouble, is);
        return run.step();
    }

    /**
     * Time has passed.
     *
     * @param every the longest the device may be silent; null where its silence says nothing
     */
    public static Step timePassed(Watch before, @Nullable Duration every, Duration uptime) {
        Run run = new Run(before, uptime);
        before.goneSince().forEach((trouble, since) -> {
            if (uptime.compareTo(since.plus(SETTLED)) >= 0) {
                run.end(trouble);
            }
        });
        if (every != null && uptime.compareTo(before.lastHeard().plus(every)) > 0) {
            run.begin(Trouble.SILENT);
        }
        return run.step();
    }

    /** One look at a watch, collecting what changes. */
    private static final class Run {
        private final Duration uptime;
        private final List<Change> changes = new ArrayList<>();
        private Watch watch;

        Run(Watch watch, Duration uptime) {
            this.watch = watch;
            this.uptime = uptime;
        }

        void said(Trouble trouble, boolean is) {
            if (is) {
                begin(trouble);
            } else {
                notSo(trouble);
            }
        }

        void begin(Trouble trouble) {
            if (!watch.troubles().contains(trouble)) {
                changes.add(new Change(trouble, true));
            }
            watch = watch.present(trouble);
        }

        void notSo(Trouble trouble) {
            if (watch.troubles().contains(trouble)) {
                watch = watch.gone(trouble, uptime);
            }
        }

        void end(Trouble trouble) {
            if (watch.troubles().contains(trouble)) {
                changes.add(new Change(trouble, false));
                watch = watch.ended(trouble);
            }
        }

        Step step() {
            return new Step(watch, List.copyOf(changes));
        }
    }
}
