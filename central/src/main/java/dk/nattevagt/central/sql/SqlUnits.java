package dk.nattevagt.central.sql;

import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.UnitBook;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.units.UnitEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Use of saved units in SQLite or PostgreSQL. */
public final class SqlUnits implements UnitBook {
    private static final String OF_GRANT = "SELECT * FROM grant_unit_entry WHERE grant_case = ? ORDER BY number";

    private final Database database;
    private final GroupCommit writer;

    SqlUnits(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<UnitEntry> of(GrantId grant) {
        return database.list(OF_GRANT, SqlUnits::entry, grant.value());
    }

    @Override
    public <R> Optional<R> add(GrantId grant, UnitEntry entry, Function<List<UnitEntry>, Optional<R>> refusal) {
        return writer.commit(connection -> {
            Optional<R> refused = refusal.apply(Sql.list(connection, OF_GRANT, SqlUnits::entry, grant.value()));
            if (refused.isEmpty()) {
                Sql.update(connection,
                        "INSERT INTO grant_unit_entry (grant_case, act, day, parts, note, staff, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        grant.value(), entry.act().wireName(), entry.day().toString(), entry.parts(), entry.note(),
                        entry.by().value(), entry.at());
            }
            return refused;
        });
    }

    private static UnitEntry entry(ResultSet row) throws SQLException {
        return new UnitEntry(row.getLong("number"),
                UnitEntry.Act.ofWireName(Sql.text(row, "act")).orElseThrow(), LocalDate.parse(Sql.text(row, "day")),
                row.getInt("parts"), row.getString("note"), new UserId(Sql.text(row, "staff")),
                Objects.requireNonNull(Sql.instant(row, "at")));
    }
}
