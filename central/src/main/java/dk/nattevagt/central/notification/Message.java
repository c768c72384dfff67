package dk.nattevagt.central.notification;

import dk.nattevagt.central.people.User;
import org.jspecify.annotations.Nullable;

/**
 * What is told to a person, in Danish, ready to be carried.
 *
 * @param title one line: what, and how much it hurries
 * @param text what and where, at most 300 characters; never a citizen's name
 * @param spoken the same for the ear
 * @param urgency 1-5
 * @param alarm whether it is an alarm that a key press can accept, and how it is asked for; null when it is only told
 * @param link where it is opened, relative to the page, such as {@code /?alarm=01J…}
 */
public record Message(
        NotificationKey key,
        User recipient,
        String title,
        String text,
        String spoken,
        int urgency,
        @Nullable String alarm,
        String link) {}
