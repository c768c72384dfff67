package dk.nattevagt.central.desk;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notification.DeliveryNews;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.User;
import java.time.Instant;
import java.util.Optional;

/** A phone says that it has shown a message: the louder ways can wait. Blocking; not for an event loop. */
public final class PushSightings {
    private final AlarmStore store;
    private final NotificationArchive archive;

    public PushSightings(AlarmStore store, NotificationArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /**
     * Remembers that this person has been shown what a message says.
     *
     * @param round which message about the subject; 0 when the phone does not say
     * @return whether there is such a subject for this person; nothing is remembered when there is not
     */
    public boolean seen(Subject subject, long round, User person, Channel channel, Instant now) {
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
