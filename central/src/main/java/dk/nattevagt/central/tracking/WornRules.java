package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.WeekHours;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tracker is worn. Nobody can be sure from afar: what these rules find is a task for somebody to look, and no more.
 *
 * @param stillFor so long within the hours it should be worn without moving is long
 * @param chargingFor so long within those hours on its charger is long; charging it takes less
 */
public record WornRules(Duration stillFor, Duration chargingFor) {
    /** Half a day without moving; two hours on the charger. */
    public static final WornRules STANDARD = new WornRules(Duration.ofHours(12), Duration.ofHours(2));
    /** Indoors a tracker that lies still says that it is now here, now there. */
    static final double NOISE_M = 75;
    private static final double WORST_ACCURACY_M = 500;

    /**
     * Where it lies, after a fix that is believed.
     *
     * @param before null when nothing is known
     * @param accuracyM metres; null where the tracker claims none
     * @param at the moment of the fix
     */
    public static Rest seen(@Nullable Rest before, Place place, @Nullable Double accuracyM, Instant at) {
        if (before == null) {
            return new Rest(place, at, at);
        }
        if (at.isBefore(before.until())) {
            return before;
        }
        double noise = Math.max(NOISE_M, Math.min(WORST_ACCURACY_M, accuracyM == null ? 0 : 2 * accuracyM));
        return Ground.metres(before.place(), place) > noise
                ? new Rest(place, at, at)
                : new Rest(before.place(), before.since(), at);
    }

    /**
     * Why it seems that nobody wears it; nothing where somebody may.
     *
     * @param worn the hours it should be worn
     * @param heardAt when it was last heard: of what has been since, nobody knows
     */
    public Optional<NotWorn> notWorn(@Nullable Rest rest, Battery battery, WeekHours worn, Instant heardAt) {
        Instant charging = battery.chargingSince();
        if (charging != null && within(worn, charging, heardAt).compareTo(chargingFor) >= 0) {
            return Optional.of(NotWorn.CHARGING);
        }
        if (rest != null && within(worn, rest.since(), rest.until()).compareTo(stillFor) >= 0) {
            return Optional.of(NotWorn.STILL);
        }
        return Optional.empty();
    }

    /** How much of a time lies in these hours. */
    static Duration within(WeekHours hours, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant next = hours.nextChange(at).filter(edge -> edge.isBefore(to)).orElse(to);
            sum = hours.contains(at) ? sum.plus(Duration.between(at, next)) : sum;
            at = next;
        }
        return sum;
    }
}
