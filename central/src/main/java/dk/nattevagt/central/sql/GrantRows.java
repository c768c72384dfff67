package dk.nattevagt.central.sql;

import dk.nattevagt.central.casework.Confirmation;
import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantComplaint;
import dk.nattevagt.central.casework.GrantDecision;
import dk.nattevagt.central.casework.GrantFact;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantNote;
import dk.nattevagt.central.casework.Judgement;
import dk.nattevagt.central.casework.Stage;
import dk.nattevagt.central.casework.Verdict;
import dk.nattevagt.central.grant.EventKind;
import dk.nattevagt.central.grant.Grant;
import dk.nattevagt.central.grant.GrantDuration;
import dk.nattevagt.central.grant.GrantEvent;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Grants as rows, read back. */
final class GrantRows {
    private GrantRows() {}

    /** @param where what follows the table's name {@code grant_case c} */
    static List<GrantCase> cases(Connection connection, String where, @Nullable Object... values)
            throws SQLException {
        return Sql.list(connection, "SELECT c.* FROM grant_case c " + where, GrantRows::grant, values);
    }

    /**
     * Everything about each of them, with one question for each kind of line, however many grants there are.
     *
     * @param where a condition on {@code grant_case c}, which the lines are found by too
     */
    static List<GrantFile> files(Connection connection, String where, String order, @Nullable Object... values)
            throws SQLException {
        Map<GrantId, List<GrantFact>> facts = lines(connection, "grant_fact", where, GrantRows::fact, values);
        Map<GrantId, List<Judgement>> judged = lines(connection, "grant_judgement", where, GrantRows::judgement,
                values);
        Map<GrantId, List<GrantDecision>> decided = lines(connection, "grant_decision", where, GrantRows::decision,
                values);
        Map<GrantId, List<GrantComplaint>> complaints = lines(connection, "grant_complaint", where,
                GrantRows::complaint, values);
        Map<GrantId, List<GrantNote>> notes = lines(connection, "grant_note", where, GrantRows::note, values);
        List<GrantFile> files = new ArrayList<>();
        for (GrantCase grant : cases(connection, "WHERE " + where + " ORDER BY " + order, values)) {
            GrantId id = grant.id();
            files.add(new GrantFile(grant, of(facts, id), of(judged, id), of(decided, id), of(complaints, id),
                    of(notes, id)));
        }
        return files;
    }

    private static <T> List<T> of(Map<GrantId, List<T>> lines, GrantId id) {
        return Objects.requireNonNullElse(lines.get(id), List.of());
    }

    private static <T> Map<GrantId, List<T>> lines(Connection connection, String table, String where,
            Sql.RowReader<T> reader, @Nullable Object... values) throws SQLException {
        Map<GrantId, List<T>> found = new HashMap<>();
        Sql.list(connection, "SELECT l.* FROM %s l JOIN grant_case c ON c.id = l.grant_case WHERE %s".formatted(table,
                where) + " ORDER BY l.grant_case, l.number", row -> {
                    found.computeIfAbsent(new GrantId(Sql.text(row, "grant_case")), _ -> new ArrayList<>())
                            .add(reader.read(row));
                    return true;
                }, values);
        return found;
    }

    private static GrantCase grant(ResultSet row) throws SQLException {
        String duration = row.getString("duration");
        Grant grant = new Grant(Sql.text(row, "service"), row.getString("legal_basis"), day(row, "applied"),
                day(row, "decided"), day(row, "started"),
                duration == null ? null : GrantDuration.valueOf(duration.toUpperCase(Locale.ROOT)),
                row.getString("variant"));
        return new GrantCase(new GrantId(Sql.text(row, "id")), new CitizenId(Sql.text(row, "citizen")),
                new MunicipalityId(Sql.text(row, "municipality")), Sql.text(row, "standard"), grant,
                Stage.ofWireName(Sql.text(row, "stage")).orElseThrow(), day(row, "ended"), user(row, "closed_by"),
                row.getLong("revision"));
    }

    private static GrantFact fact(ResultSet row) throws SQLException {
        return new GrantFact(
                new GrantEvent(theDay(row, "date"), theDay(row, "to_date"),
                        EventKind.ofWireName(Sql.text(row, "kind")).orElseThrow(), null, row.getString("reason")),
                new UserId(Sql.text(row, "staff")), CaseRows.moment(row, "recorded_at"));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(Sql.text(row, "rule"), theDay(row, "due"),
                Verdict.ofWireName(Sql.text(row, "verdict")).orElseThrow(), Sql.text(row, "reasons"),
                new UserId(Sql.text(row, "staff")), CaseRows.moment(row, "at"), Sql.text(row, "facts"),
                day(row, "look_again_on"), day(row, "ends_on"), confirmation(row), user(row, "confirmed_by"),
                Sql.instant(row, "confirmed_at"));
    }

    private static GrantDecision decision(ResultSet row) throws SQLException {
        return new GrantDecision(row.getInt("number"), GrantDecision.Act.ofWireName(Sql.text(row, "act")).orElseThrow(),
                Sql.text(row, "reasons"), row.getString("legal_basis"), theDay(row, "made"), theDay(row, "day"),
                row.getBoolean("journal_note_only"), new UserId(Sql.text(row, "staff")), CaseRows.moment(row, "at"),
                confirmation(row), user(row, "confirmed_by"), Sql.instant(row, "confirmed_at"));
    }

    private static GrantComplaint complaint(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new GrantComplaint(row.getInt("number"), row.getInt("decision"), theDay(row, "received"),
                Sql.text(row, "text"), row.getBoolean("late"),
                GrantComplaint.State.ofWireName(Sql.text(row, "state")).orElseThrow(), theDay(row, "reassess_by"),
                outcome == null ? null : GrantComplaint.Outcome.ofWireName(outcome).orElseThrow(),
                row.getString("reasons"), day(row, "passed_on"), new UserId(Sql.text(row, "staff")),
                CaseRows.moment(row, "at"));
    }

    private static GrantNote note(ResultSet row) throws SQLException {
        return new GrantNote(GrantNote.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(), theDay(row, "day"),
                Sql.text(row, "text"), new UserId(Sql.text(row, "staff")), CaseRows.moment(row, "at"));
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return Confirmation.ofWireName(Sql.text(row, "confirmation")).orElseThrow();
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        String user = row.getString(column);
        return user == null ? null : new UserId(user);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    private static LocalDate theDay(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(Sql.text(row, column));
    }
}
