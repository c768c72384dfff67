package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a tracker was last, no surer than it is. A position: shown only by way of a look-up.
 *
 * @param fix the latest that can be used; null when there is none
 * @param at when it was there, as well as can be known; null without a fix
 * @param accuracyM radius in metres within which it is; 0 without a fix
 * @param probablyIndoors it is heard but finds no satellites, or only poorly
 * @param heard the last report of any kind; null when there is none
 */
public record Sighting(@Nullable TrackerFix fix, @Nullable Instant at, double accuracyM, Standing standing,
        boolean probablyIndoors, @Nullable TrackerFix heard) {
    /** Trackers claim too much: nobody is shown a smaller circle than this. */
    public static final double SMALLEST_CIRCLE_M = 25;
    /** Where a tracker claims nothing. */
    public static final double USUAL_CIRCLE_M = 100;
    /** Under a roof fixes spread this far. */
    private static final double POOR_M = 100;
    /** A tracker's clock may be this far ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final Duration WITHOUT_SATELLITES = Duration.ofMinutes(10);
    private static final double NOWHERE_DEGREES = 0.01;

    /** How far it is to be believed. */
    public enum Standing {
        /** No older than the wearer's tracker may be silent. */
        CURRENT("current"),
        /** Older: where it was, not where it is. */
        LAST_KNOWN("last-known"),
        /** Nothing is known. */
        UNKNOWN("unknown");

        private final String wireName;

        Standing(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * The last of these, in any order.
     *
     * @param silentAfter beyond this age nobody knows where the wearer is
     */
    public static Sighting of(List<TrackerFix> reports, Duration silentAfter, Instant now) {
        TrackerFix heard = reports.stream().max(Comparator.comparing(TrackerFix::arrivedAt)
                .thenComparingLong(TrackerFix::number)).orElse(null);
        TrackerFix best = latest(reports, true);
        TrackerFix fix = best == null ? latest(reports, false) : best;
        if (fix == null) {
            return new Sighting(null, null, 0, Standing.UNKNOWN, false, heard);
        }
        Instant at = when(fix);
        boolean current = fix.fix().valid() && !at.plus(silentAfter).isBefore(now);
        boolean heardSince = heard != null && !heard.arrivedAt().plus(silentAfter).isBefore(now)
                && (!heard.fix().valid() || at.plus(WITHOUT_SATELLITES).isBefore(heard.arrivedAt()));
        return new Sighting(fix, at, circle(fix), current ? Standing.CURRENT : Standing.LAST_KNOWN,
                heardSince || circle(fix) > POOR_M, heard);
    }

    private static @Nullable TrackerFix latest(List<TrackerFix> reports, boolean valid) {
        return reports.stream().filter(one -> usable(one) && one.fix().valid() == valid)
                .max(Comparator.comparing(Sighting::when).thenComparingLong(TrackerFix::number)).orElse(null);
    }

    /** Whether it says where at all: neither nowhere, nor from the future, nor said before. */
    public static boolean usable(TrackerFix report) {
        Place place = report.fix().place();
        Instant fixedAt = report.fixedAt();
        return place != null && report.order() != FixOrder.DUPLICATE
                && (Math.abs(place.latitude()) > NOWHERE_DEGREES || Math.abs(place.longitude()) > NOWHERE_DEGREES)
                && (fixedAt == null || !fixedAt.isAfter(report.arrivedAt().plus(AHEAD)));
    }

    /** When the tracker was there: by its own clock, never later than we heard of it. */
    public static Instant when(TrackerFix report) {
        Instant fixedAt = report.fixedAt();
        return fixedAt == null || fixedAt.isAfter(report.arrivedAt()) ? report.arrivedAt() : fixedAt;
    }

    /** The radius in metres that is shown for a report. */
    public static double circle(TrackerFix report) {
        return Math.max(SMALLEST_CIRCLE_M, Objects.requireNonNullElse(report.fix().accuracyM(), USUAL_CIRCLE_M));
    }

    /** Says nothing of where. */
    @Override
    public String toString() {
        return "Sighting[standing=%s]".formatted(standing);
    }
}
