package dk.nattevagt.central.desk;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and notices for those who carry them and look at them: committed states only. Blocking; not for an event loop. */
public interface NotificationArchive {

    /** Planned messages that are due at this moment: those of a fire first, then earliest due first. */
    List<Notification> due(Instant now, int limit);

    /** Every message about a subject, in the order they were planned. */
    List<Notification> about(Subject subject);

    /** When each person's page or phone last gave a sign of life about a subject. */
    Map<UserId, Instant> sightings(Subject subject);

    /** When each person's phone last showed something, or was answered; the page's own signs do not count. */
    Map<UserId, Instant> phoneSigns();

    /** Messages handed to their carrier before this moment, of which it promised to tell more and has not, earliest first. */
    List<Notification> unconfirmed(Channel channel, Instant sentBefore, int limit);

    /** The message a carrier calls by this name. */
    Optional<Notification> byReference(Channel channel, String reference);

    /** What became of the latest messages by this way since this moment, latest first. */
    List<Notification> latest(Channel channel, Instant since, int limit);

    /** Every lasting notice. */
    List<Notice> lastingNotices();

    /** A municipality's notices that last, and those that ended after this moment, latest first. */
    List<Notice> notices(MunicipalityId municipality, Instant endedAfter);

    /** One notice. */
    Optional<Notice> notice(NoticeId notice);
}
