package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A door that opened and should not have.
 *
 * @param event what shows it
 * @param person whose code it was; null where nobody's
 */
public record DoorIncident(Kind kind, DoorEvent event, @Nullable UserId person) {

    /** What was wrong. */
    public enum Kind {
        /** A code opened it, and the home had no alarm. */
        CODE_WITHOUT_ALARM("code-without-alarm"),
        /** The lock was told to open, and neither an order nor a code did that. */
        UNEXPLAINED("unexplained");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP. */
        public String wireName() {
            return wireName;
        }
    }
}
