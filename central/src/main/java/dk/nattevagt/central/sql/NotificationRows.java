package dk.nattevagt.central.sql;

import dk.nattevagt.central.escalation.Channel;
import dk.nattevagt.central.notice.Condition;
import dk.nattevagt.central.notice.Notice;
import dk.nattevagt.central.notice.NoticeKind;
import dk.nattevagt.central.notification.DeliveryState;
import dk.nattevagt.central.notification.NoticeId;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.notification.NotificationKey;
import dk.nattevagt.central.notification.Reason;
import dk.nattevagt.central.notification.Subject;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** Rows about messages and notices, read back into what they mean. */
final class NotificationRows {
    private NotificationRows() {}

    static Notification notification(ResultSet row) throws SQLException {
        NotificationKey key = new NotificationKey(Subject.parse(Sql.text(row, "subject")), row.getLong("round"),
                new UserId(Sql.text(row, "person")), Channel.ofWireName(Sql.text(row, "channel")).orElseThrow());
        return new Notification(key, Reason.ofWireName(Sql.text(row, "reason")).orElseThrow(),
                new MunicipalityId(Sql.text(row, "municipality")),
                DeliveryState.ofWireName(Sql.text(row, "state")).orElseThrow(), moment(row, "planned_at"),
                moment(row, "not_before"), row.getInt("attempts"), row.getString("detail"), row.getString("reference"),
                moment(row, "changed_at"));
    }

    static Notice notice(ResultSet row) throws SQLException {
        String by = row.getString("acknowledged_by");
        return new Notice(new NoticeId(Sql.text(row, "id")),
                new Condition(new MunicipalityId(Sql.text(row, "municipality")),
                        NoticeKind.ofWireName(Sql.text(row, "kind")).orElseThrow(), Sql.text(row, "about"),
                        JournalRow.details(Sql.text(row, "details"))),
                moment(row, "began_at"), Sql.instant(row, "ended_at"), by == null ? null : new UserId(by),
                Sql.instant(row, "acknowledged_at"), row.getInt("told"), Sql.instant(row, "tell_next_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
