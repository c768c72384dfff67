package dk.nattevagt.central.quality;

import java.time.Duration;

/**
 * How long each link may take. Ringing and answering together are the field's 60 s; all together are the promise of help.
 */
public record Targets(Duration delivery, Duration central, Duration answering, Duration departure, Duration way) {
    /** Alarms should be at the centre within 10 s. */
    private static final Duration DELIVERY = Duration.ofSeconds(10);
    private static final Duration CENTRAL = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(55);
    private static final Duration DEPARTURE = Duration.ofMinutes(5);
    private static final Duration SHORTEST_WAY = Duration.ofMinutes(5);

    /** The targets where help is promised within this time: what the other links do not need is left for the way. */
    public static Targets within(Duration help) {
        Duration left = help.minus(DELIVERY).minus(CENTRAL).minus(ANSWERING).minus(DEPARTURE);
        return new Targets(DELIVERY, CENTRAL, ANSWERING, DEPARTURE,
                left.compareTo(SHORTEST_WAY) < 0 ? SHORTEST_WAY : left);
    }

    /** The target of a link. */
    public Duration of(Link link) {
        return switch (link) {
            case DELIVERY -> delivery;
            case CENTRAL -> central;
            case ANSWERING -> answering;
            case DEPARTURE -> departure;
            case WAY -> way;
        };
    }
}
