package dk.nattevagt.central.people;

import org.jspecify.annotations.Nullable;

/**
 * How somebody on the staff is reached with the page closed.
 *
 * @param phone as dialled; null when there is none
 * @param email null when there is none
 */
public record Contact(@Nullable String phone, @Nullable String email) {
    /** Reached through the page alone. */
    public static final Contact NONE = new Contact(null, null);
}
