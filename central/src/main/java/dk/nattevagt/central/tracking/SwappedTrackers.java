package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two wearers wear each other's tracker: each is where the other lives, and neither is at home. */
public final class SwappedTrackers {
    /** Two who visit each other's homes at the same time, past each other, are back sooner. */
    public static final Duration FOR = Duration.ofHours(2);
    /** So near a home that somebody may be in it. */
    static final double AT_HOME_M = 75;

    private SwappedTrackers() {}

    /** Where a wearer lives. */
    public record Dwelling(CitizenId citizen, Place place) {
        @Override
        public String toString() {
            return "Dwelling[citizen=%s]".formatted(citizen);
        }
    }

    /**
     * At whose home a tracker is that is not at its wearer's own.
     *
     * @param since when it was first seen there
     */
    public record Visit(CitizenId host, Instant since) {}

    /**
     * A wearer as these rules see them.
     *
     * @param visit null while they are elsewhere
     * @param left whether they have left a safe zone of their own
     */
    public record Away(CitizenId citizen, @Nullable Visit visit, boolean left) {}

    /** Two trackers that seem to be swapped; the citizens in the order of their ids. */
    public record Pair(CitizenId one, CitizenId other, Instant since) {}

    /**
     * At whose home a wearer is after a fix that is believed.
     *
     * @param before null when they were nowhere
     * @param own their own home; null when nobody has said where it lies, and then nobody can say that they are not there
     * @param others where the others of their municipality live
     */
    public static Optional<Visit> visit(@Nullable Visit before, @Nullable Place own, Place place,
            List<Dwelling> others, Instant at) {
        if (own == null || Ground.metres(own, place) <= AT_HOME_M) {
            return Optional.empty();
        }
        return others.stream().filter(other -> Ground.metres(other.place(), place) <= AT_HOME_M)
                .filter(other -> Ground.metres(other.place(), own) > 2 * AT_HOME_M)
                .min(Comparator.comparingDouble((Dwelling other) -> Ground.metres(other.place(), place))
                        .thenComparing(other -> other.citizen().value()))
                .map(other -> before != null && before.host().equals(other.citizen())
                        ? before
                        : new Visit(other.citizen(), at));
    }

    /** The trackers that seem to be swapped: at once where both wearers have left their own zones, else after hours. */
    public static List<Pair> among(List<Away> wearers, Instant now) {
        List<Pair> pairs = new ArrayList<>();
        List<Away> visiting = wearers.stream().filter(one -> one.visit() != null).toList();
        for (Away one : visiting) {
            for (Away other : visiting) {
                if (one.citizen().value().compareTo(other.citizen().value()) < 0) {
                    pair(one, other, now).ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private static Optional<Pair> pair(Away one, Away other, Instant now) {
        Visit first = one.visit();
        Visit second = other.visit();
        if (first == null || second == null || !first.host().equals(other.citizen())
                || !second.host().equals(one.citizen())) {
            return Optional.empty();
        }
        Instant since = first.since().isAfter(second.since()) ? first.since() : second.since();
        boolean atOnce = one.left() && other.left();
        return atOnce || !since.plus(FOR).isAfter(now)
                ? Optional.of(new Pair(one.citizen(), other.citizen(), since))
                : Optional.empty();
    }
}
