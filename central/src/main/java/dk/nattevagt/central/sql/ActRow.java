package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Decision.RefusedBecause;
import dk.nattevagt.central.desk.AnsweredAct;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to an act that a phone has named, as a row. */
final class ActRow {
    private ActRow() {}

    static Optional<AnsweredAct> find(Connection connection, AlarmId alarm, UserId by, String key)
            throws SQLException {
        return Sql.first(connection, "SELECT * FROM act WHERE alarm = ? AND staff = ? AND act_key = ?", ActRow::read,
                alarm.value(), by.value(), key);
    }

    static int insert(Connection connection, AnsweredAct act) throws SQLException {
        RefusedBecause refusal = act.refusal();
        return Sql.update(connection,
                "INSERT INTO act (alarm, staff, act_key, answered_at, revision, refusal) VALUES (?, ?, ?, ?, ?, ?)",
                act.alarm().value(), act.by().value(), act.key(), act.answeredAt(), act.revision(),
                refusal == null ? null : refusal.wireName());
    }

    private static AnsweredAct read(ResultSet row) throws SQLException {
        return new AnsweredAct(new AlarmId(Sql.text(row, "alarm")), new UserId(Sql.text(row, "staff")),
                Sql.text(row, "act_key"), Objects.requireNonNull(Sql.instant(row, "answered_at")),
                row.getLong("revision"), refusal(row.getString("refusal")));
    }

    private static @Nullable RefusedBecause refusal(@Nullable String name) {
        return name == null ? null : RefusedBecause.ofWireName(name).orElseThrow();
    }
}
