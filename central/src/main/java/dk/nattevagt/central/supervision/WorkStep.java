package dk.nattevagt.central.supervision;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a task of the day's work, or says that it is done. Never changed, never removed.
 *
 * @param number the store's own, from 1, rising; 0 before it is stored
 * @param task the task's name, see {@link WorkTask}
 * @param note null for none
 */
public record WorkStep(long number, String task, Kind kind, UserId by, Instant at, @Nullable String note) {

    /** What is said. */
    public enum Kind {
        /** I do it. */
        TAKEN("taken"),
        /** I have done it. */
        DONE("done");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The kind with this name, or nothing. */
        public static Optional<Kind> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(kind -> kind.wireName.equals(wireName)).findFirst();
        }
    }
}
