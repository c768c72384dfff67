package dk.nattevagt.central.sql;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseAnswer;
import dk.nattevagt.central.search.CaseEnding;
import dk.nattevagt.central.search.CaseOrigin;
import dk.nattevagt.central.search.Checklist;
import dk.nattevagt.central.search.ChecklistItem;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.RelativeAsked;
import dk.nattevagt.central.search.Risk;
import dk.nattevagt.central.search.Searcher;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.AlarmId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lost-person cases as rows, written and read back. */
final class CaseRows {
    private CaseRows() {}

    /** @param where what follows the table's name */
    static List<LostPersonCase> list(Connection connection, String where, @Nullable Object... values)
            throws SQLException {
        List<LostPersonCase> found = new ArrayList<>();
        for (CaseId id : Sql.list(connection, "SELECT id FROM lost_person_case " + where,
                row -> new CaseId(Sql.text(row, "id")), values)) {
            found.add(read(connection, id));
        }
        return found;
    }

    private static LostPersonCase read(Connection connection, CaseId id) throws SQLException {
        List<Searcher> people = Sql.list(connection, "SELECT * FROM case_person WHERE lost_case = ? ORDER BY position",
                row -> new Searcher(new UserId(Sql.text(row, "staff")), moment(row, "since"), row.getString("place"),
                        row.getString("in_person")),
                id.value());
        Map<ChecklistItem, CaseAnswer> answers = Sql
                .list(connection, "SELECT * FROM case_answer WHERE lost_case = ?",
                        row -> Map.entry(ChecklistItem.ofWireName(Sql.text(row, "item")).orElseThrow(),
                                new CaseAnswer(Sql.text(row, "text"), new UserId(Sql.text(row, "staff")),
                                        moment(row, "at"))),
                        id.value())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<RelativeAsked> relatives = Sql.list(connection,
                "SELECT * FROM case_relative WHERE lost_case = ? ORDER BY position", CaseRows::relative, id.value());
        return Sql.first(connection, "SELECT * FROM lost_person_case WHERE id = ?",
                row -> whole(row, people, answers, relatives), id.value()).orElseThrow();
    }

    private static LostPersonCase whole(ResultSet row, List<Searcher> people, Map<ChecklistItem, CaseAnswer> answers,
            List<RelativeAsked> relatives) throws SQLException {
        Set<Risk> risks = Set
                .copyOf(Names.split(row.getString("risks"), name -> Risk.ofWireName(name).orElseThrow()));
        Checklist checklist = new Checklist(Sql.instant(row, "last_seen_at"), answers, risks,
                Sql.instant(row, "police_told_at"));
        return new LostPersonCase(new CaseId(Sql.text(row, "id")), new CitizenId(Sql.text(row, "citizen")),
                new HomeId(Sql.text(row, "home")), new MunicipalityId(Sql.text(row, "municipality")),
                new UserId(Sql.text(row, "opened_by")), moment(row, "opened_at"), origin(row),
                new UserId(Sql.text(row, "leader")), people, checklist, relatives, Sql.instant(row, "fetching_at"),
                ending(row), row.getLong("revision"));
    }

    private static CaseOrigin origin(ResultSet row) throws SQLException {
        String origin = Sql.text(row, "origin");
        return switch (origin) {
            case "zone-alarm" -> new CaseOrigin.ZoneAlarm(new AlarmId(Sql.text(row, "alarm")));
            case "relative-called" ->
                new CaseOrigin.RelativeCalled(Sql.text(row, "caller_name"), row.getString("caller_phone"));
            case "staff" -> new CaseOrigin.Staff();
            default -> throw new SQLException("a case began with " + origin);
        };
    }

    private static @Nullable CaseEnding ending(ResultSet row) throws SQLException {
        String how = row.getString("ending");
        return how == null
                ? null
                : new CaseEnding(CaseEnding.How.ofWireName(how).orElseThrow(), row.getString("found_where"),
                        Sql.instant(row, "found_at"), row.getString("ending_note"),
                        new UserId(Sql.text(row, "closed_by")), moment(row, "closed_at"));
    }

    private static RelativeAsked relative(ResultSet row) throws SQLException {
        boolean fetches = row.getBoolean("fetches");
        boolean unknown = row.wasNull();
        return new RelativeAsked(Sql.text(row, "name"), Sql.text(row, "relation"), row.getInt("calls"),
                RelativeAsked.Answer.ofWireName(Sql.text(row, "answer")).orElseThrow(),
                unknown ? null : Boolean.valueOf(fetches), row.getString("note"), new UserId(Sql.text(row, "staff")),
                moment(row, "at"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }
}
