package dk.nattevagt.central.letter;

import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is kept.
 *
 * @param editedAt null while it is as it was drafted
 * @param sent null while it is not; then it is never changed again
 */
public record StoredLetter(long number, Letter letter, Instant draftedAt, UserId draftedBy,
        @Nullable Instant editedAt, @Nullable UserId editedBy, @Nullable Sent sent) {

    /**
     * That it has left the house.
     *
     * @param on the day; digital post counts as received the same day, and the time to complain runs from receipt
     * @param digest SHA-256 of the text that was sent, in hex
     */
    public record Sent(LocalDate on, How how, UserId by, Instant at, String digest) {}

    /** By which way. */
    public enum How {
        /** The municipality's own digital post. */
        DIGITAL_POST("digital-post"),
        /** On paper. */
        LETTER("letter"),
        /** Into the citizen's hand. */
        HANDED_OVER("handed-over");

        private final String wireName;

        How(String wireName) {
            this.wireName = wireName;
        }

        /** The name used in HTTP and storage. */
        public String wireName() {
            return wireName;
        }

        /** The way with this name, or nothing. */
        public static Optional<How> ofWireName(String wireName) {
            return Arrays.stream(values()).filter(how -> how.wireName.equals(wireName)).findFirst();
        }
    }
}
