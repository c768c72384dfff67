package dk.nattevagt.central.quality;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of some alarms.
 *
 * @param late how many reached the central long after they happened
 * @param toAccept from the central's receipt
 * @param toDeparture from the press
 * @param toArrival from the press
 * @param shares of each promise; alarms in which it can still go either way are not counted
 */
public record Figures(
        int alarms,
        int late,
        Spread toAccept,
        Spread toDeparture,
        Spread toArrival,
        Map<Promise, Share> shares) {

    public Figures {
        shares = Map.copyOf(shares);
    }

    /** The figures of these alarms at this moment. */
    public static Figures of(List<AlarmTimes> alarms, Instant now) {
        Map<Promise, Share> shares = new EnumMap<>(Promise.class);
        for (Promise promise : Promise.values()) {
            List<Boolean> decided = alarms.stream().map(times -> promise.kept(times, now)).filter(Objects::nonNull)
                    .map(Objects::requireNonNull).toList();
            shares.put(promise, new Share((int) decided.stream().filter(kept -> kept).count(), decided.size()));
        }
        return new Figures(alarms.size(), (int) alarms.stream().filter(AlarmTimes::late).count(),
                Spread.of(alarms.stream().map(AlarmTimes::toAccept)),
                Spread.of(alarms.stream().map(AlarmTimes::toDeparture)),
                Spread.of(alarms.stream().map(AlarmTimes::toArrival)), shares);
    }

    /** The share of one promise. */
    public Share share(Promise promise) {
        return Objects.requireNonNull(shares.get(promise));
    }
}
