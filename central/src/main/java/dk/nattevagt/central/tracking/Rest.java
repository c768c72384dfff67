package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.time.Instant;

/**
 * How long a tracker has not moved. A position: never in a log.
 *
 * @param place about where it lies
 * @param since when it was first seen there
 * @param until when it was last seen there
 */
public record Rest(Place place, Instant since, Instant until) {
    @Override
    public String toString() {
        return "Rest[since=%s, until=%s]".formatted(since, until);
    }
}
