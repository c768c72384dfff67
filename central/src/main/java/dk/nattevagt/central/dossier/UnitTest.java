package dk.nattevagt.central.dossier;

import dk.nattevagt.protocol.id.EventSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** A device was tried, or called by itself: either way it is now known whether it is heard. */
public record UnitTest(EventSource source, Instant at, Result result) {

    /** What came of it. */
    public enum Result {
        /** A technician pressed, and it was heard. */
        TEST("test"),
        /** It raised an alarm. */
        ALARM("alarm"),
        /** It called in an exercise, and was heard. */
        EXERCISE("exercise"),
        /** It was announced in an exercise, and nothing came. */
        MISSED("missed");

        private final String wireName;

        Result(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The result with this name, or nothing. */
        public static Optional<Result> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(result -> result.wireName.equals(wireName)).findFirst();
        }
    }

    /** It came all the way. */
    public boolean heard() {
        return result != Result.MISSED;
    }
}
