package dk.nattevagt.central.search;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param where the person was, in words; null only where nobody was lost
 * @param foundAt when; null only where nobody was lost
 */
public record CaseEnding(How how, @Nullable String where, @Nullable Instant foundAt, @Nullable String note, UserId by,
        Instant closedAt) {

    /** The ways a case can end. */
    public enum How {
        /** Found by those who searched, and well. */
        FOUND_WELL("found-well", "Fundet i god behold"),
        /** Found by those who searched, and in need of treatment. */
        FOUND_INJURED("found-injured", "Fundet med behov for behandling"),
        /** Came home without help. */
        CAME_HOME("came-home", "Kom selv hjem"),
        /** Found by the police. */
        FOUND_BY_POLICE("found-by-police", "Fundet af politiet"),
        /** Found dead. */
        DECEASED("deceased", "Afgået ved døden"),
        /** Was never lost. */
        FALSE_WORRY("false-worry", "Var ikke bortkommet");

        private final String wireName;
        private final String words;

        How(String wireName, String words) {
            this.wireName = wireName;
            this.words = words;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** As it is said on the page. */
        public String words() {
            return words;
        }

        /** The way with this name, or nothing. */
        public static Optional<How> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(how -> how.wireName.equals(wireName)).findFirst();
        }
    }
}
