package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryNews;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import java.time.Instant;
import java.util.Optional;

/** A carrier tells what became of a message it took. Blocking; not for an event loop. */
public final class DeliveryReceipts {
    private final AlarmStore store;
    private final NotificationArchive archive;

    public DeliveryReceipts(AlarmStore store, NotificationArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /**
     * Writes down what the carrier says. Twice is once.
     *
     * @return whether there is a message of this name; a carrier that is told no tells again later
     */
    public boolean received(Channel channel, String reference, boolean delivered, Instant now) {
        Optional<NotificationKey> key = archive.byReference(channel, reference).map(Notification::key);
        key.ifPresent(known -> store.inTransaction(transaction -> {
            NotificationTransaction messages = transaction.notifications();
            messages.notification(known).flatMap(message -> DeliveryNews.receipt(message, delivered, now))
                    .ifPresent(messages::update);
            return known;
        }));
        return key.isPresent();
    }
}
