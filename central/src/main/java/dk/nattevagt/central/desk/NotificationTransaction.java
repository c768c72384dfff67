package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.Optional;

/** Messages and notices, in the transaction of what they belong to. */
public interface NotificationTransaction {

    /** Plans a message; one with this key that is there already stays as it is. */
    void plan(Notification notification);

    /** A message as it stands. */
    Optional<Notification> notification(NotificationKey key);

    /** Writes a message that is there already. */
    void update(Notification notification);

    /** Remembers a sign of life of this person's page or phone about a subject. */
    void seen(Subject subject, UserId person, Channel channel, Instant at);

    /** Writes a notice, new or changed. */
    void save(Notice notice);
}
