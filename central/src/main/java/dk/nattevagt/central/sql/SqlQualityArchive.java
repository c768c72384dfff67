package dk.nattevagt.central.sql;

import dk.nattevagt.central.alarm.Alarm;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.QualityArchive;
import dk.nattevagt.central.notification.Notification;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.quality.AlarmRecord;
import dk.nattevagt.protocol.id.AlarmId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whole alarms, read with three statements however many they are. */
public final class SqlQualityArchive implements QualityArchive {
    private static final String RECEIVED = " WHERE alarm.municipality = ? AND alarm.received_at >= ?"
            + " AND alarm.received_at < ?";
    private static final String ONE = " WHERE alarm.id = ?";

    private final Database database;

    SqlQualityArchive(Database database) {
        this.database = database;
    }

    @Override
    public List<AlarmRecord> received(MunicipalityId municipality, Instant from, Instant before, int limit) {
        List<AlarmRecord> found = read(RECEIVED, municipality.value(), from, before);
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    @Override
    public Optional<AlarmRecord> record(AlarmId alarm) {
        return read(ONE, alarm.value()).stream().findFirst();
    }

    private record OfAlarm<T>(String alarm, T thing) {}

    private List<AlarmRecord> read(String which, @Nullable Object... values) {
        try (Connection connection = database.reader()) {
            List<Alarm> alarms = Sql.list(connection,
                    "SELECT * FROM alarm" + which + " ORDER BY alarm.received_at, alarm.id", AlarmRow::read, values);
            Map<String, List<JournalEntry>> journals = byAlarm(Sql.list(connection,
                    "SELECT journal.alarm AS of_alarm, journal.at, journal.kind, journal.staff, journal.details"
                            + " FROM alarm JOIN journal ON journal.alarm = alarm.id" + which
                            + " ORDER BY journal.alarm, journal.revision, journal.line",
                    row -> new OfAlarm<>(Sql.text(row, "of_alarm"), JournalRow.read(row)), values));
            Map<String, List<Notification>> messages = byAlarm(Sql.list(connection,
                    "SELECT alarm.id AS of_alarm, notification.* FROM alarm"
                            + " JOIN notification ON notification.subject = 'alarm:' || alarm.id" + which
                            + " ORDER BY notification.planned_at",
                    row -> new OfAlarm<>(Sql.text(row, "of_alarm"), NotificationRows.notification(row)), values));
            return alarms.stream().map(alarm -> new AlarmRecord(alarm,
                    journals.getOrDefault(alarm.id().value(), List.of()),
                    messages.getOrDefault(alarm.id().value(), List.of()))).toList();
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    private static <T> Map<String, List<T>> byAlarm(List<OfAlarm<T>> rows) {
        Map<String, List<T>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.alarm(), _ -> new ArrayList<>()).add(row.thing()));
        return grouped;
    }
}
