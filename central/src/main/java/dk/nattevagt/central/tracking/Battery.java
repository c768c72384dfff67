package dk.nattevagt.central.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker has said of its battery since it was last charged. Trackers that do not say when they lie on a charger are believed to
 * when their battery rises.
 *
 * @param readings oldest first; while it is charged only the latest
 * @param chargingSince null while it is not charged
 */
public record Battery(List<Reading> readings, @Nullable Instant chargingSince) {
    /** Nothing is known. */
    public static final Battery UNKNOWN = new Battery(List.of(), null);
    /** A battery at rest is told a little differently each time; only a charger lifts it by as much. */
    static final int CHARGED_BY = 3;
    private static final int FALLEN_BY = 2;
    private static final Duration RISES_WITHIN = Duration.ofHours(2);
    private static final Duration SAME_AGAIN_AFTER = Duration.ofMinutes(30);
    private static final int KEPT = 48;

    public Battery {
        readings = List.copyOf(readings);
    }

    /**
     * How full it was.
     *
     * @param percent 0-100
     */
    public record Reading(Instant at, int percent) {}

    /** How full it was when it last said so; null when it never did. */
    public @Nullable Integer percent() {
        return readings.isEmpty() ? null : readings.getLast().percent();
    }

    /** Whether it is being charged. */
    public boolean charging() {
        return chargingSince != null;
    }

    /** When it will be empty; nothing while it is charged, or as long as nobody can tell. */
    public Optional<Instant> emptyAt() {
        return charging() ? Optional.empty() : BatteryForecast.emptyAt(readings);
    }

    /**
     * The tracker says how it is with its battery. What it said earlier and is heard late changes nothing.
     *
     * @param percent null where it does not say
     * @param plugged whether it says that it is being charged; null where it does not say
     */
    public Battery said(@Nullable Integer percent, @Nullable Boolean plugged, Instant at) {
        if (!readings.isEmpty() && at.isBefore(readings.getLast().at())) {
            return this;
        }
        boolean now = plugged != null ? plugged : percent == null ? charging() : seemsPlugged(percent, at);
        List<Reading> known = percent == null ? readings : with(new Reading(at, percent), now, plugged != null);
        Instant since = chargingSince;
        return new Battery(known, now ? since == null ? at : since : null);
    }

    private boolean seemsPlugged(int percent, Instant at) {
        if (charging()) {
            return readings.isEmpty() || percent > readings.getLast().percent() - FALLEN_BY;
        }
        return readings.stream().filter(reading -> !reading.at().isBefore(at.minus(RISES_WITHIN)) || isLast(reading))
                .anyMatch(reading -> percent >= reading.percent() + CHARGED_BY);
    }

    private boolean isLast(Reading reading) {
        return reading.equals(readings.getLast());
    }

    private List<Reading> with(Reading reading, boolean plugged, boolean itSays) {
        if (plugged) {
            // Where only the battery tells, its highest is kept, so that what falls slowly from it is seen to fall.
            boolean lower = !itSays && charging() && !readings.isEmpty()
                    && reading.percent() < readings.getLast().percent();
            return List.of(lower ? new Reading(reading.at(), readings.getLast().percent()) : reading);
        }
        if (charging() || readings.isEmpty()) {
            return List.of(reading);
        }
        List<Reading> all = new ArrayList<>(readings);
        Reading last = all.getLast();
        boolean news = last.percent() != reading.percent()
                || !reading.at().isBefore(last.at().plus(SAME_AGAIN_AFTER));
        if (news) {
            all.add(reading);
        }
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
