package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;

/** Hears from pages and phones that they have shown something: whoever has seen it need not be rung up as well. */
public final class SignsOfLife {
    private final AlarmStore store;
    private final NotificationArchive archive;

    public SignsOfLife(AlarmStore store, NotificationArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** This person's page or phone shows the subject. Saying it again is harmless. Blocking. */
    public void seen(Subject subject, UserId person, Channel channel, Instant at) {
        List<Notification> shown = archive.about(subject)
                .stream()
                .filter(told -> told.key().person().equals(person) && told.key().channel() == channel)
                .filter(told -> canBecomeSeen(told.state()))
                .toList();
        store.inTransaction(transaction -> {
            transaction.notifications().seen(subject, person, channel, at);
            shown.forEach(told -> transaction.notifications()
                    .update(told.moved(DeliveryState.SEEN, null, null, at)));
            return shown;
        });
    }

    private static boolean canBecomeSeen(DeliveryState state) {
        return switch (state) {
            case PLANNED, SENT, DELIVERED, UNCONFIRMED -> true;
            case SEEN, ANSWERED, FAILED, SKIPPED -> false;
        };
    }
}
