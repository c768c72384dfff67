package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.NeedArchive;
import dk.nattevagt.central.dossier.Call;
import dk.nattevagt.central.dossier.Mounting;
import dk.nattevagt.central.dossier.NeedRecords;
import dk.nattevagt.central.dossier.NeedRecords.Question;
import dk.nattevagt.central.dossier.UnitTest;
import dk.nattevagt.central.dossier.WhoseCall;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.supervision.TechnicalAlarm;
import dk.nattevagt.protocol.id.AlarmId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.DeviceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Calls, equipment over time, and whose calls were, in SQLite or PostgreSQL: as many statements for one citizen as for all. */
public final class SqlNeeds implements NeedArchive {
    private final Database database;
    private final GroupCommit writer;

    SqlNeeds(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public NeedRecords read(Question question) {
        try (Connection connection = database.reader()) {
            Reading reading = new Reading(connection, question);
            return new NeedRecords(reading.calls(), reading.troubles(), reading.mountings(), reading.tests(),
                    reading.firstHeard(), reading.said());
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    /** One question being answered. */
    private record Reading(Connection connection, Question question) {

        private <T> List<T> list(String sql, Sql.RowReader<T> reader, Object... values) throws SQLException {
            return Sql.list(connection, sql, reader, values);
        }

        List<Call> calls() throws SQLException {
            List<Alarm> alarms = list("SELECT alarm.* FROM alarm" + ofAlarm() + " ORDER BY alarm.raised_at, alarm.id",
                    AlarmRow::read, alarmValues());
            Map<String, List<JournalEntry>> corrected = question.home() == null ? Map.of() : corrections();
            return alarms.stream()
                    .map(alarm -> Call.of(alarm, corrected.getOrDefault(alarm.id().value(), List.of()))).toList();
        }

        private Map<String, List<JournalEntry>> corrections() throws SQLException {
            Map<String, List<JournalEntry>> found = new HashMap<>();
            list("SELECT journal.alarm AS of_alarm, journal.at, journal.kind, journal.staff, journal.details"
                    + " FROM alarm JOIN journal ON journal.alarm = alarm.id AND journal.kind = 'corrected'" + ofAlarm()
                    + " ORDER BY journal.revision, journal.line",
                    row -> found.computeIfAbsent(Sql.text(row, "of_alarm"), _ -> new ArrayList<>())
                            .add(JournalRow.read(row)),
                    alarmValues());
            return found;
        }

        Map<AlarmId, WhoseCall> said() throws SQLException {
            Map<AlarmId, WhoseCall> latest = new HashMap<>();
            list("SELECT call_whose.* FROM alarm JOIN call_whose ON call_whose.alarm = alarm.id" + ofAlarm()
                    + " ORDER BY call_whose.number", SqlNeeds::whose, alarmValues())
                    .forEach(said -> latest.put(said.alarm(), said));
            return latest;
        }

        private String ofAlarm() {
            return " WHERE alarm.municipality = ?" + (question.home() == null ? "" : " AND alarm.home = ?")
                    + " AND alarm.raised_at >= ? AND alarm.raised_at < ?";
        }

        private Object[] alarmValues() {
            HomeId home = question.home();
            return Stream.of(Stream.of(question.municipality().value()),
                    home == null ? Stream.empty() : Stream.of(home.value()),
                    Stream.of(question.from(), question.before())).flatMap(values -> values).toArray();
        }

        List<TechnicalAlarm> troubles() throws SQLException {
            return list("SELECT technical_alarm.* FROM technical_alarm" + ofGateway("technical_alarm")
                    + " AND technical_alarm.unprotected AND technical_alarm.began_at < ?"
                    + " AND (technical_alarm.ended_at IS NULL OR technical_alarm.ended_at > ?)"
                    + " ORDER BY technical_alarm.number", EquipmentRows::technical,
                    gatewayValues(question.before(), question.from()));
        }

        List<Mounting> mountings() throws SQLException {
            return list("SELECT device_mounting.* FROM device_mounting" + ofGateway("device_mounting")
                    + " ORDER BY device_mounting.number",
                    row -> new Mounting(source(row), DeviceKind.ofWireName(Sql.text(row, "kind")).orElseThrow(),
                            row.getBoolean("mounted"), moment(row, "at")),
                    gatewayValues());
        }

        List<UnitTest> tests() throws SQLException {
            List<UnitTest> tests = new ArrayList<>(list("SELECT device_test.* FROM device_test"
                    + ofGateway("device_test") + " AND device_test.at >= ? AND device_test.at < ?"
                    + " ORDER BY device_test.number",
                    row -> new UnitTest(source(row), moment(row, "at"),
                            UnitTest.Result.ofWireName(Sql.text(row, "means")).orElseThrow()),
                    gatewayValues(question.testsFrom(), question.before())));
            tests.addAll(list("SELECT exercise_step.* FROM exercise_step" + ofGateway("exercise_step")
                    + " AND exercise_step.kind = 'press' AND exercise_step.state = 'missed'"
                    + " AND exercise_step.at >= ? AND exercise_step.at < ?",
                    row -> new UnitTest(source(row), moment(row, "at"), UnitTest.Result.MISSED),
                    gatewayValues(question.testsFrom(), question.before())));
            return tests;
        }

        Map<EventSource, Instant> firstHeard() throws SQLException {
            Map<EventSource, Instant> found = new HashMap<>();
            list("SELECT device_test.gateway, device_test.device, MIN(device_test.at) AS first_at FROM device_test"
                    + ofGateway("device_test") + " GROUP BY device_test.gateway, device_test.device",
                    row -> found.put(source(row), moment(row, "first_at")), gatewayValues());
            return found;
        }

        private String ofGateway(String table) {
            String municipality = " JOIN gateway ON gateway.id = %s.gateway JOIN home ON home.id = gateway.home"
                    .formatted(table)
                    + " WHERE home.municipality = ?";
            if (question.home() == null) {
                return municipality;
            }
            String places = String.join(", ", question.gateways().stream().map(_ -> "?").toList());
            return municipality + " AND " + table + ".gateway IN (" + places + ")";
        }

        private Object[] gatewayValues(Object... more) {
            Stream<String> gateways = question.home() == null
                    ? Stream.empty()
                    : question.gateways().stream().map(GatewayId::value);
            return Stream.of(Stream.of(question.municipality().value()), gateways, Stream.of(more))
                    .flatMap(values -> values).toArray();
        }
    }

    @Override
    public List<WhoseCall> said(AlarmId alarm) {
        return database.list("SELECT * FROM call_whose WHERE alarm = ? ORDER BY number", SqlNeeds::whose,
                alarm.value());
    }

    @Override
    public void say(WhoseCall said) {
        CitizenId citizen = said.citizen();
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO call_whose (alarm, citizen, shared, reason, staff, at) VALUES (?, ?, ?, ?, ?, ?)",
                said.alarm().value(), citizen == null ? null : citizen.value(), said.both(), said.reason(),
                said.by().value(), said.at()));
    }

    private static WhoseCall whose(ResultSet row) throws SQLException {
        String citizen = row.getString("citizen");
        return new WhoseCall(new AlarmId(Sql.text(row, "alarm")), citizen == null ? null : new CitizenId(citizen),
                row.getBoolean("shared"), Sql.text(row, "reason"), new UserId(Sql.text(row, "staff")),
                moment(row, "at"));
    }

    private static EventSource source(ResultSet row) throws SQLException {
        return EventSource.of(EquipmentRows.gateway(row), EquipmentRows.device(row));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
