package dk.nattevagt.central.notification;

import dk.nattevagt.central.people.MunicipalityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param notBefore when it is due, while planned
 * @param attempts how often it has been tried
 * @param detail why it failed or was skipped, in a few words for those who run the service; null for none. Never a name, a number
 *        or an address
 * @param reference what the carrier calls it; null when it does not
 * @param changedAt when its state became this one
 */
public record Notification(
        NotificationKey key,
        Reason reason,
        MunicipalityId municipality,
        DeliveryState state,
        Instant plannedAt,
        Instant notBefore,
        int attempts,
        @Nullable String detail,
        @Nullable String reference,
        Instant changedAt) {

    /** A new one. */
    public static Notification planned(NotificationKey key, Reason reason, MunicipalityId municipality, Instant now,
            Instant notBefore) {
        return new Notification(key, reason, municipality, DeliveryState.PLANNED, now, notBefore, 0, null, null, now);
    }

    /** The same message, further on. */
    public Notification moved(DeliveryState next, @Nullable String why, @Nullable String carriersName, Instant now) {
        return new Notification(key, reason, municipality, next, plannedAt, notBefore, attempts, why,
                carriersName == null ? reference : carriersName, now);
    }

    /** The same message, for later; this was no attempt. */
    public Notification postponed(Instant until, Instant now) {
        return new Notification(key, reason, municipality, DeliveryState.PLANNED, plannedAt, until, attempts, detail,
                reference, now);
    }

    /** The same message, tried once more at this moment. */
    public Notification triedAgainAt(Instant next, String why, Instant now) {
        return new Notification(key, reason, municipality, DeliveryState.PLANNED, plannedAt, next, attempts + 1, why,
                reference,
                now);
    }
}
