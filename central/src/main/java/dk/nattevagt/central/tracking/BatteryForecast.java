package dk.nattevagt.central.tracking;

import dk.nattevagt.central.tracking.Battery.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a battery that is not charged will be empty: the middle one of all slopes between two readings (Theil and Sen), which a few wrong
 * readings do not move. It falls faster when the tracker reports faster; then the forecast follows as new readings come.
 */
public final class BatteryForecast {
    /** Shorter than this the steps in which a battery is told say nothing of how fast it falls. */
    static final Duration SHORTEST = Duration.ofHours(1);
    /** Further ahead nobody can tell. */
    static final Duration FURTHEST = Duration.ofDays(14);
    private static final int FALLEN_AT_LEAST = 2;
    private static final double MS_PER_HOUR = 3_600_000.0;

    private BatteryForecast() {}

    /**
     * The moment at which it will be empty; nothing where it does not fall, or nobody can tell yet.
     *
     * @param readings oldest first, none of them before it was last charged
     */
    public static Optional<Instant> emptyAt(List<Reading> readings) {
        if (readings.size() < 3) {
            return Optional.empty();
        }
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        if (Duration.between(first.at(), last.at()).compareTo(SHORTEST) < 0
                || first.percent() - last.percent() < FALLEN_AT_LEAST) {
            return Optional.empty();
        }
        double perHour = middle(slopes(readings));
        if (perHour >= 0) {
            return Optional.empty();
        }
        double level = middle(readings.stream()
                .map(reading -> reading.percent() - perHour * hours(first.at(), reading.at())).toList());
        Instant empty = first.at().plusMillis(Math.round(level / -perHour * MS_PER_HOUR));
        return Optional.of(empty.isBefore(last.at()) ? last.at() : empty)
                .filter(at -> at.isBefore(last.at().plus(FURTHEST)));
    }

    private static List<Double> slopes(List<Reading> readings) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                double hours = hours(readings.get(i).at(), readings.get(j).at());
                if (hours > 0) {
                    slopes.add((readings.get(j).percent() - readings.get(i).percent()) / hours);
                }
            }
        }
        return slopes;
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MS_PER_HOUR;
    }

    private static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
