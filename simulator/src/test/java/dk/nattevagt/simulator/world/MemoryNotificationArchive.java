package dk.nattevagt.simulator.world;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.CauseGroup;
import dk.nattevagt.central.desk.NotificationArchive;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is committed about messages and notices on a simulated disk, for reading. */
record MemoryNotificationArchive(Supplier<CentralDisk> disk) implements NotificationArchive {

    private MemoryNotifications kept() {
        return disk.get().notifications;
    }

    private Stream<Notification> messages() {
        return kept().messages.values().stream();
    }

    @Override
    public List<Notification> due(Instant now, int limit) {
        return kept().planned()
                .stream()
                .filter(message -> !message.notBefore().isAfter(now))
                .sorted(Comparator.comparing(this::isOfNoFire).thenComparing(Notification::notBefore))
                .limit(limit)
                .toList();
    }

    private boolean isOfNoFire(Notification message) {
        if (!(message.key().subject() instanceof Subject.OfAlarm(AlarmId id))) {
            return true;
        }
        Alarm alarm = disk.get().alarms.get(id);
        return alarm == null || alarm.group() != CauseGroup.FIRE;
    }

    @Override
    public List<Notification> about(Subject subject) {
        return messages().filter(message -> message.key().subject().equals(subject)).toList();
    }

    @Override
    public Map<UserId, Instant> sightings(Subject subject) {
        Map<UserId, Instant> latest = new HashMap<>();
        kept().sightings.forEach((sighting, at) -> {
            if (sighting.subject().equals(subject)) {
                latest.merge(sighting.person(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return latest;
    }

    @Override
    public Map<UserId, Instant> phoneSigns() {
        Map<UserId, Instant> latest = new HashMap<>();
        kept().sightings.forEach((sighting, at) -> {
            if (sighting.channel() != Channel.PAGE) {
                latest.merge(sighting.person(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return latest;
    }

    @Override
    public List<Notification> unconfirmed(Channel channel, Instant sentBefore, int limit) {
        return messages().filter(message -> message.key().channel() == channel)
                .filter(message -> message.state() == DeliveryState.SENT && message.reference() != null)
                .filter(message -> message.changedAt().isBefore(sentBefore))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Notification> byReference(Channel channel, String reference) {
        return messages().filter(message -> message.key().channel() == channel)
                .filter(message -> reference.equals(message.reference()))
                .findFirst();
    }

    @Override
    public List<Notification> latest(Channel channel, Instant since, int limit) {
        return messages().filter(message -> message.key().channel() == channel)
                .filter(message -> message.state().concluded() && !message.changedAt().isBefore(since))
                .sorted(Comparator.comparing(Notification::changedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Notice> lastingNotices() {
        return kept().notices.values().stream().filter(Notice::lasting).toList();
    }

    @Override
    public List<Notice> notices(MunicipalityId municipality, Instant endedAfter) {
        return kept().notices.values()
                .stream()
                .filter(notice -> notice.condition().municipality().equals(municipality))
                .filter(notice -> notice.endedAt() == null || notice.endedAt().isAfter(endedAfter))
                .sorted(Comparator.comparing(Notice::beganAt).reversed())
                .toList();
    }

    @Override
    public Optional<Notice> notice(NoticeId notice) {
        return Optional.ofNullable(kept().notices.get(notice));
    }
}
