package dk.nattevagt.central.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * What is heard of a message after it was sent. News may come late, twice and out of order: a message never falls back from what
 * is known better. Each answers the message as it stands then; nothing when it stays as it is.
 */
public final class DeliveryNews {
    private DeliveryNews() {}

    /** The phone says that it has shown it. Heard before the sending was written down, too. */
    public static Optional<Notification> seen(Notification message, Instant now) {
        return switch (message.state()) {
            case PLANNED, SENT, DELIVERED, UNCONFIRMED, FAILED ->
                Optional.of(message.moved(DeliveryState.SEEN, null, null, now));
            case SEEN, ANSWERED, SKIPPED -> Optional.empty();
        };
    }

    /** The carrier says that the phone has it, or that it never will. */
    public static Optional<Notification> receipt(Notification message, boolean delivered, Instant now) {
        return switch (message.state()) {
            case SENT, UNCONFIRMED -> Optional.of(delivered
                    ? message.moved(DeliveryState.DELIVERED, null, null, now)
                    : message.moved(DeliveryState.FAILED, "undelivered", null, now));
            // Some carriers give up, and then it arrives all the same.
            case FAILED -> delivered
                    ? Optional.of(message.moved(DeliveryState.DELIVERED, null, null, now))
                    : Optional.empty();
            case PLANNED, DELIVERED, SEEN, ANSWERED, SKIPPED -> Optional.empty();
        };
    }

    /** The carrier has said nothing for {@link NotificationRules#CONFIRMED_WITHIN}. */
    public static Optional<Notification> nothingHeard(Notification message, Instant now) {
        return switch (message.state()) {
            case SENT -> now.isBefore(message.changedAt().plus(NotificationRules.CONFIRMED_WITHIN))
                    ? Optional.empty()
                    : Optional.of(message.moved(DeliveryState.UNCONFIRMED, "no-receipt", null, now));
            case PLANNED, DELIVERED, SEEN, ANSWERED, UNCONFIRMED, FAILED, SKIPPED -> Optional.empty();
        };
    }
}
