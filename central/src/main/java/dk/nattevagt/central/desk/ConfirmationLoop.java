package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryNews;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationRules;
import java.time.Instant;
import java.util.List;

/** Notices carriers that take messages, promise to tell what became of them, and never do. Remembers nothing itself. */
public final class ConfirmationLoop {
    private static final int AT_ONCE = 200;

    private final AlarmStore store;
    private final NotificationArchive archive;

    public ConfirmationLoop(AlarmStore store, NotificationArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** One round; to be called every few seconds. */
    public void tick(Instant now) {
        Instant sentBefore = now.minus(NotificationRules.CONFIRMED_WITHIN);
        for (Channel channel : Channel.values()) {
            List<Notification> silent = archive.unconfirmed(channel, sentBefore, AT_ONCE);
            if (!silent.isEmpty()) {
                store.inTransaction(transaction -> write(transaction.notifications(), silent, now));
            }
        }
    }

    /** Read anew: a receipt may have come in the meantime. */
    private static int write(NotificationTransaction messages, List<Notification> silent, Instant now) {
        for (Notification message : silent) {
            messages.notification(message.key()).flatMap(as -> DeliveryNews.nothingHeard(as, now))
                    .ifPresent(messages::update);
        }
        return silent.size();
    }
}
