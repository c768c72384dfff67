package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.NotificationArchive;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages and notices, read. */
public final class SqlNotificationArchive implements NotificationArchive {
    private final Database database;

    SqlNotificationArchive(Database database) {
        this.database = database;
    }

    @Override
    public List<Notification> due(Instant now, int limit) {
        return database.list("SELECT notification.* FROM notification"
                + " LEFT JOIN alarm ON notification.subject = 'alarm:' || alarm.id AND alarm.cause_group = 'FIRE'"
                + " WHERE notification.state = 'planned' AND not_before <= ?"
                + " ORDER BY CASE WHEN alarm.id IS NULL THEN 1 ELSE 0 END, not_before, subject LIMIT ?",
                NotificationRows::notification, now, limit);
    }

    @Override
    public List<Notification> about(Subject subject) {
        return messages("WHERE subject = ? ORDER BY round, planned_at, person, channel", subject.text());
    }

    @Override
    public Map<UserId, Instant> sightings(Subject subject) {
        return database.list("SELECT person, MAX(at) AS at FROM sighting WHERE subject = ? GROUP BY person",
                row -> Map.entry(new UserId(Sql.text(row, "person")), Objects.requireNonNull(Sql.instant(row, "at"))),
                subject.text()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<UserId, Instant> phoneSigns() {
        return database.list("SELECT person, MAX(at) AS at FROM sighting WHERE channel <> 'page' GROUP BY person",
                row -> Map.entry(new UserId(Sql.text(row, "person")), Objects.requireNonNull(Sql.instant(row, "at"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Notification> unconfirmed(Channel channel, Instant sentBefore, int limit) {
        return messages("WHERE channel = ? AND state = ? AND reference IS NOT NULL AND changed_at < ?"
                + " ORDER BY changed_at LIMIT ?", channel.wireName(), DeliveryState.SENT.wireName(), sentBefore, limit);
    }

    @Override
    public Optional<Notification> byReference(Channel channel, String reference) {
        return messages("WHERE channel = ? AND reference = ?", channel.wireName(), reference).stream().findFirst();
    }

    @Override
    public List<Notification> latest(Channel channel, Instant since, int limit) {
        return messages("WHERE channel = ? AND changed_at >= ? AND state <> 'planned' ORDER BY changed_at DESC LIMIT ?",
                channel.wireName(), since, limit);
    }

    @Override
    public List<Notice> lastingNotices() {
        return database.list("SELECT * FROM notice WHERE ended_at IS NULL ORDER BY began_at, id",
                NotificationRows::notice);
    }

    @Override
    public List<Notice> notices(MunicipalityId municipality, Instant endedAfter) {
        return database.list("SELECT * FROM notice WHERE municipality = ? AND (ended_at IS NULL OR ended_at > ?)"
                + " ORDER BY began_at DESC, id", NotificationRows::notice, municipality.value(), endedAfter);
    }

    @Override
    public Optional<Notice> notice(NoticeId notice) {
        return database.list("SELECT * FROM notice WHERE id = ?", NotificationRows::notice, notice.value()).stream()
                .findFirst();
    }

    private List<Notification> messages(String where, @Nullable Object... values) {
        return database.list("SELECT * FROM notification " + where, NotificationRows::notification, values);
    }
}
