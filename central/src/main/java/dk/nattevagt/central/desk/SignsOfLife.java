package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryNews;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * Remembers that this person has been shown what a message says.
     *
     * @param round which message about the subject; 0 when the phone does not say
     * @return whether there is such a subject for this person; nothing is remembered when there is not
     */
    public boolean shown(Subject subject, long round, User person, Channel channel, Instant now) {
        if (!municipality(subject).equals(Optional.of(person.municipality()))) {
            return false;
        }
        NotificationKey key = new NotificationKey(subject, round, person.id(), channel);
        return store.inTransaction(transaction -> {
            NotificationTransaction messages = transaction.notifications();
            messages.seen(subject, person.id(), channel, now);
            messages.notification(key).flatMap(message -> DeliveryNews.seen(message, now)).ifPresent(messages::update);
            return true;
        });
    }

    private Optional<MunicipalityId> municipality(Subject subject) {
        return switch (subject) {
            case Subject.OfAlarm(var alarm) -> store.alarm(alarm).map(Alarm::municipality);
            case Subject.OfNotice(var notice) ->
                archive.notice(notice).map(found -> found.condition().municipality());
        };
    }
}
