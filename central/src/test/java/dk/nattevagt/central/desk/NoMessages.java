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

/** An archive in which nobody has been told anything. */
class NoMessages implements NotificationArchive {
    @Override
    public List<Notification> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public List<Notification> about(Subject subject) {
        return List.of();
    }

    @Override
    public Map<UserId, Instant> sightings(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<UserId, Instant> phoneSigns() {
        return Map.of();
    }

    @Override
    public List<Notification> unconfirmed(Channel channel, Instant sentBefore, int limit) {
        return List.of();
    }

    @Override
    public Optional<Notification> byReference(Channel channel, String reference) {
        return Optional.empty();
    }

    @Override
    public List<Notification> latest(Channel channel, Instant since, int limit) {
        return List.of();
    }

    @Override
    public List<Notice> lastingNotices() {
        return List.of();
    }

    @Override
    public List<Notice> notices(MunicipalityId municipality, Instant endedAfter) {
        return List.of();
    }

    @Override
    public Optional<Notice> notice(NoticeId notice) {
        return Optional.empty();
    }
}
