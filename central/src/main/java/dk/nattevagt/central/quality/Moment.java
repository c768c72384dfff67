package dk.nattevagt.central.quality;

import dk.nattevagt.central.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One step of an alarm as the system saw it.
 *
 * @param what {@code pressed}, a journal entry's name, or {@code message-} and how far a message had come, such as
 *        {@code message-failed}
 * @param by who did it, or whom a message was for; null when the service or a device did it
 * @param details as in the journal; for a message {@code channel}, {@code reason} and {@code why}
 * @param since since the step before; zero for the first
 * @param state the alarm's state from here on; null before the central had heard of it
 * @param holder who had it from here on; null while nobody had
 */
public record Moment(Instant at, String what, @Nullable UserId by, Map<String, String> details, Duration since,
        @Nullable String state, @Nullable UserId holder) {
    public Moment {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
