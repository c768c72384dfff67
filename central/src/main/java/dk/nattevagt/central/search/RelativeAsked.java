package dk.nattevagt.central.search;

import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What asking a relative has come to.
 *
 * @param calls how often they have been rung, from 1
 * @param answer what the last call came to
 * @param fetches whether they fetch the citizen themselves, as they last said; null while they have not been asked or reached
 */
public record RelativeAsked(String name, String relation, int calls, Answer answer, @Nullable Boolean fetches,
        @Nullable String note, UserId by, Instant at) {

    /** What a call came to. */
    public enum Answer {
        /** Nobody answered. */
        NOT_REACHED("not-reached", "ikke truffet"),
        /** They know nothing of where the citizen is. */
        KNOWS_NOTHING("knows-nothing", "ved ikke noget"),
        /** They know something; what, stands in the note. */
        KNOWS_SOMETHING("knows-something", "ved noget");

        private final String wireName;
        private final String words;

        Answer(String wireName, String words) {
            this.wireName = wireName;
            this.words = words;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** In a sentence. */
        public String words() {
            return words;
        }

        /** The answer with this name, or nothing. */
        public static Optional<Answer> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(answer -> answer.wireName.equals(wireName)).findFirst();
        }
    }

    /** Whether this is about them. */
    public boolean isAbout(Relative relative) {
        return name.equals(relative.name()) && relation.equals(relative.relation());
    }

    /** Whether home care may go although this relative fetches: they have said no, or have been rung and not reached. */
    boolean leavesItToHomeCare() {
        return fetches == null ? answer == Answer.NOT_REACHED : !fetches;
    }
}
