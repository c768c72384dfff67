package dk.nattevagt.central.lock;

import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A door that was opened for somebody.
 *
 * @param by who; null for a code that nobody had
 * @param alarm because of which alarm; null where there was none
 * @param certain false where the order was never answered, so that nobody knows whether the door turned
 * @param lockedAt when the bolt next said that it was locked; null while it has not
 */
public record Visit(HomeId home, LockAt lock, Means means, @Nullable UserId by, @Nullable AlarmId alarm,
        Instant openedAt, boolean certain, @Nullable Instant lockedAt) {

    /** How it was opened. */
    public enum Means {
        /** By an order from the central. */
        ORDER,
        /** By a code entered at the door. */
        CODE
    }

    /** How long it stood open; null while or where nobody can say. */
    public @Nullable Duration open() {
        return lockedAt == null ? null : Duration.between(openedAt, lockedAt);
    }
}
