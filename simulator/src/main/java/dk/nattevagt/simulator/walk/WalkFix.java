package dk.nattevagt.simulator.walk;

import dk.nattevagt.protocol.message.Place;
import java.time.Instant;
import java.util.Locale;

/** One line of a file of fixes for {@code central walk}. */
public record WalkFix(Instant time, Instant receivedAt, Place place, double accuracyM, boolean valid) {

    /** The line. */
    public String json() {
        return String.format(Locale.ROOT,
                "{\"time\":\"%s\",\"receivedAt\":\"%s\",\"latitude\":%.6f,\"longitude\":%.6f,\"accuracyM\":%.1f,\"valid\":%b}",
                time, receivedAt, place.latitude(), place.longitude(), accuracyM, valid);
    }
}
