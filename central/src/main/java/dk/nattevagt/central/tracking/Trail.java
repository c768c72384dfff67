package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The way a tracker has gone, of what can be believed. Positions: shown only inside a lost-person case. */
public final class Trail {
    /** More points than this say nothing more. */
    public static final int MOST_POINTS = 2_000;
    /** Faster than any train here: a jump. */
    private static final double FASTEST_M_A_SECOND = 60;

    private Trail() {}

    /** The usable valid fixes since then, oldest first, without those that jump away and come back; the latest of too many. */
    public static List<TrackerFix> of(List<TrackerFix> reports, Instant since) {
        List<TrackerFix> sorted = reports.stream()
                .filter(one -> one.fix().valid() && Sighting.usable(one) && !Sighting.when(one).isBefore(since))
                .sorted(Comparator.comparing(Sighting::when).thenComparingLong(TrackerFix::number))
                .toList();
        List<TrackerFix> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean jumps = !kept.isEmpty() && i + 1 < sorted.size() && tooFast(kept.getLast(), sorted.get(i))
                    && !tooFast(kept.getLast(), sorted.get(i + 1));
            if (!jumps) {
                kept.add(sorted.get(i));
            }
        }
        return List.copyOf(kept.subList(Math.max(0, kept.size() - MOST_POINTS), kept.size()));
    }

    private static boolean tooFast(TrackerFix from, TrackerFix to) {
        Place one = from.fix().place();
        Place other = to.fix().place();
        if (one == null || other == null) {
            return false;
        }
        double seconds = Math.max(1, Duration.between(Sighting.when(from), Sighting.when(to)).toSeconds());
        double slack = Sighting.circle(from) + Sighting.circle(to);
        return (Ground.metres(one, other) - slack) / seconds > FASTEST_M_A_SECOND;
    }
}
