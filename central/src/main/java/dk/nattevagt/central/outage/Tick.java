package dk.nattevagt.central.outage;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out about one home of a round. Never changed, never removed.
 *
 * @param number the store's own, from 1, rising; 0 before it is stored
 * @param note null for none
 * @param upon the number of the tick that the person saw when ticking; 0 when the home had none
 */
public record Tick(long number, RoundId round, HomeId home, Result result, UserId by, Instant at,
        @Nullable String note, long upon) {

    /** What came of it. */
    public enum Result {
        /** They were reached, and all is well. */
        CALLED_OK("called-ok", true),
        /** Nobody picked up: they must be called again, or visited. */
        NO_ANSWER("no-answer", false),
        /** Somebody must go there. */
        VISIT_NEEDED("visit-needed", false),
        /** Somebody has been there. */
        VISITED("visited", true),
        /** That was a mistake: it waits as before. */
        UNDONE("undone", false);

        private final String wireName;
        private final boolean settles;

        Result(String wireName, boolean settles) {
            this.wireName = wireName;
            this.settles = settles;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** Whether nothing more is to be done for the home. */
        public boolean settles() {
            return settles;
        }

        /** The result with this name, or nothing. */
        public static Optional<Result> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(result -> result.wireName.equals(wireName)).findFirst();
        }
    }
}
