package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may has objected to the citizen being found by tracker: from then on it would be a use of force [004 §13].
 *
 * @param number the store's own, from 1; 0 before it is stored
 * @param name who said it, as noted by whoever filed it; null where it is the citizen
 * @param words what they said; null when nothing was noted
 * @param end how it was resolved; null while it is in force
 */
public record Objection(long number, CitizenId citizen, MunicipalityId municipality, Who by, @Nullable String name,
        @Nullable String words, Instant filedAt, UserId filedBy, @Nullable End end) {

    /**
     * It is resolved.
     *
     * @param words why, and with whom it was settled
     */
    public record End(Instant at, UserId by, String words) {}

    /** Who may object [004 §13]. */
    public enum Who {
        /** Borgeren selv. */
        CITIZEN("citizen"),
        /** Værge. */
        GUARDIAN("guardian"),
        /** Fremtidsfuldmægtig. */
        POWER_OF_ATTORNEY("power-of-attorney");

        private final String wireName;

        Who(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The one with this name, or nothing. */
        public static Optional<Who> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(who -> who.wireName.equals(wireName)).findFirst();
        }
    }

    /** Whether it blocks every look-up now. */
    public boolean inForce() {
        return end == null;
    }
}
