package dk.nattevagt.central.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The proof that a device's call for help comes through: its last press or alarm that was committed here and receipted.
 *
 * @param first when it came through for the first time since it was mounted
 * @param last when it last came through
 * @param means how it last came through
 */
public record Proof(Instant first, Instant last, Means means) {

    /** How a device has been proven. */
    public enum Means {
        /** A technician announced a test. */
        TEST("test"),
        /** It raised a real alarm. */
        ALARM("alarm"),
        /** It called in an exercise. */
        EXERCISE("exercise");

        private final String wireName;

        Means(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The means with this name, or nothing. */
        public static Optional<Means> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(means -> means.wireName.equals(wireName)).findFirst();
        }
    }

    /** Whether the next proof should have come by now. */
    public boolean overdue(Duration every, Instant now) {
        return last.plus(every).isBefore(now);
    }
}
