package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;

/** Where somebody was, when, and how exactly. Says nothing of where in its text: it is a position. */
record Spot(Place place, Instant at, double accuracyM) {

    /** Whether somebody could have been here and then there, in something that goes this fast. */
    boolean reaches(Spot later, double fastestMs) {
        double seconds = Math.max(1, Duration.between(at, later.at).toMillis() / 1000.0);
        return Ground.metres(place, later.place) - accuracyM - later.accuracyM <= fastestMs * seconds;
    }

    @Override
    public String toString() {
        return "Spot[at=%s]".formatted(at);
    }
}
