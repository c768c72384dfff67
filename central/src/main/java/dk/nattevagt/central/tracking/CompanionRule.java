package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a wearer who is out is out with somebody they go out with: leaving together is no alarm. In doubt they are alone: a
 * companion who is heard too seldom, too vaguely, or who sits at home in the zone that was left, accompanies nobody.
 */
public final class CompanionRule {
    /** A companion who has said nothing for longer may be anywhere. */
    public static final Duration HEARD_WITHIN = Duration.ofMinutes(10);
    /** Two who walk together are not nearer each other than their trackers can tell. */
    static final double TOGETHER_M = 100;
    /** Where a companion was before this says nothing of where they stayed. */
    private static final Duration SAME_TIME = Duration.ofSeconds(60);
    /** What is vaguer than this says nothing of who is with whom. */
    static final double VAGUEST_M = 200;
    private static final double WALKING_MS = 1.5;
    private static final double ON_FOOT_SECONDS = 180;
    private static final double DRIVEN_MS = 4;
    private static final double MS_PER_KMH = 1 / 3.6;

    private CompanionRule() {}

    /**
     * A companion's or a wearer's place as last heard.
     *
     * @param at when it was there
     */
    public record Seen(Place place, Fix fix, Instant at) {
        @Override
        public String toString() {
            return "Seen[at=%s]".formatted(at);
        }
    }

    /**
     * Whether any of them goes with the wearer.
     *
     * @param companions where each was last
     * @param stayed whether whoever is at a place has stayed in a zone that was left; nobody has who was out with the wearer already
     */
    public static boolean accompanied(Seen wearer, List<Seen> companions, Predicate<Place> stayed, Instant now) {
        return companions.stream().anyMatch(one -> together(wearer, one, now)
                && (!stayed.test(one.place()) || one.at().isBefore(wearer.at().minus(SAME_TIME))));
    }

    private static boolean together(Seen wearer, Seen companion, Instant now) {
        if (companion.at().plus(HEARD_WITHIN).isBefore(now) || vagueness(companion.fix()) > VAGUEST_M) {
            return false;
        }
        double apart = Ground.metres(wearer.place(), companion.place());
        return apart <= TOGETHER_M + Math.min(VAGUEST_M, vagueness(wearer.fix())) + vagueness(companion.fix())
                + between(wearer, companion);
    }

    /** How far they may have come together from one's fix to the other's: some way on foot, and any way when driven. */
    private static double between(Seen wearer, Seen companion) {
        double seconds = Math.abs(Duration.between(wearer.at(), companion.at()).toMillis()) / 1000.0;
        double speed = Math.max(speed(wearer.fix()), speed(companion.fix()));
        return speed > DRIVEN_MS ? seconds * speed : Math.min(seconds, ON_FOOT_SECONDS) * WALKING_MS;
    }

    private static double speed(Fix fix) {
        Double kmh = fix.speedKmh();
        return kmh == null ? 0 : kmh * MS_PER_KMH;
    }

    private static double vagueness(Fix fix) {
        Double accuracy = fix.accuracyM();
        return accuracy == null ? 0 : accuracy;
    }
}
