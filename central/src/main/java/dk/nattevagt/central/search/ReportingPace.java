package dk.nattevagt.central.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How often a tracker reports, by when its reports came. */
public final class ReportingPace {
    private ReportingPace() {}

    /**
     * The usual time between reports; empty before three have come, and once it has kept silent for far longer than that.
     *
     * @param arrivals of the latest reports, in any order
     */
    public static Optional<Duration> of(List<Instant> arrivals, Instant now) {
        List<Instant> sorted = arrivals.stream().sorted().toList();
        if (sorted.size() < 3) {
            return Optional.empty();
        }
        List<Duration> between = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            between.add(Duration.between(sorted.get(i - 1), sorted.get(i)));
        }
        between.sort(Comparator.naturalOrder());
        Duration usual = between.get(between.size() / 2);
        Duration patience = usual.multipliedBy(4).plusSeconds(60);
        return Duration.between(sorted.getLast(), now).compareTo(patience) > 0 ? Optional.empty() : Optional.of(usual);
    }
}
