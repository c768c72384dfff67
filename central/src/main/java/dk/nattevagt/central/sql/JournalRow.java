package dk.nattevagt.central.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.nattevagt.central.alarm.JournalEntry;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.protocol.id.AlarmId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A journal entry as a row. */
final class JournalRow {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = "INSERT INTO journal (alarm, revision, line, at, kind, staff, details) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private JournalRow() {}

    static void insert(Connection connection, AlarmId alarm, long revision, List<JournalEntry> entries)
            throws SQLException {
        for (int line = 0; line < entries.size(); line++) {
            JournalEntry entry = entries.get(line);
            UserId by = entry.by();
            Sql.update(connection, INSERT, alarm.value(), revision, line, entry.at(), entry.kind().wireName(),
                    by == null ? null : by.value(), text(entry.details()));
        }
    }

    static JournalEntry read(ResultSet row) throws SQLException {
        String staff = row.getString("staff");
        return new JournalEntry(
                Objects.requireNonNull(Sql.instant(row, "at")),
                JournalEntry.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(),
                staff == null ? null : new UserId(staff),
                details(Sql.text(row, "details")));
    }

    static String text(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts can always be written", impossible);
        }
    }

    static Map<String, String> details(String json) throws SQLException {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new SQLException("a journal entry cannot be read", damaged);
        }
    }
}
