package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.NotificationTransaction;
import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;

/** Messages and notices being written. */
final class SqlNotificationTransaction implements NotificationTransaction {
    private static final String ONE = " WHERE subject = ? AND round = ? AND person = ? AND channel = ?";

    private final Connection connection;

    SqlNotificationTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void plan(Notification planned) {
        NotificationKey key = planned.key();
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO notification (subject, round, person, channel, reason, municipality,"
                        + " state, planned_at, not_before, attempts, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (subject, round, person, channel) DO NOTHING",
                key.subject().text(), key.round(),
                key.person().value(), key.channel().wireName(), planned.reason().wireName(),
                planned.municipality().value(), planned.state().wireName(), planned.plannedAt(), planned.notBefore(),
                planned.attempts(), planned.changedAt()));
    }

    @Override
    public Optional<Notification> notification(NotificationKey key) {
        return Sql.run(() -> Sql.first(connection, "SELECT * FROM notification" + ONE, NotificationRows::notification,
                key.subject().text(), key.round(), key.person().value(), key.channel().wireName()));
    }

    @Override
    public void update(Notification next) {
        NotificationKey key = next.key();
        Sql.run(() -> Sql.update(connection,
                "UPDATE notification SET state = ?, not_before = ?, attempts = ?, detail = ?,"
                        + " reference = ?, changed_at = ?" + ONE,
                next.state().wireName(), next.notBefore(), next.attempts(),
                next.detail(), next.reference(), next.changedAt(), key.subject().text(), key.round(),
                key.person().value(), key.channel().wireName()));
    }

    @Override
    public void seen(Subject subject, UserId person, Channel channel, Instant at) {
        Sql.run(() -> Sql.update(connection, "INSERT INTO sighting (subject, person, channel, at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (subject, person, channel) DO UPDATE SET at = excluded.at", subject.text(),
                person.value(), channel.wireName(), at));
    }

    @Override
    public void save(Notice notice) {
        UserId by = notice.acknowledgedBy();
        Sql.run(() -> Sql.update(connection,
                "INSERT INTO notice (id, municipality, kind, about, details, began_at, ended_at,"
                        + " acknowledged_by, acknowledged_at, told, tell_next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET details = excluded.details, ended_at = excluded.ended_at,"
                        + " acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at,"
                        + " told = excluded.told, tell_next_at = excluded.tell_next_at",
                notice.id().value(),
                notice.condition().municipality().value(), notice.condition().kind().wireName(),
                notice.condition().about(), JournalRow.text(notice.condition().details()), notice.beganAt(),
                notice.endedAt(), by == null ? null : by.value(), notice.acknowledgedAt(), notice.told(),
                notice.tellNextAt()));
    }
}
