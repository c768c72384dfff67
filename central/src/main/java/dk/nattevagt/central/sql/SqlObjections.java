package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.ObjectionBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.Objection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Objections in SQLite or PostgreSQL. */
public final class SqlObjections implements ObjectionBook {
    private final Database database;
    private final GroupCommit writer;

    SqlObjections(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<Objection> of(CitizenId citizen) {
        return database.list("SELECT * FROM objection WHERE citizen = ? ORDER BY number DESC", SqlObjections::objection,
                citizen.value());
    }

    @Override
    public Objection file(Objection objection) {
        return writer.commit(connection -> Sql.first(connection,
                "INSERT INTO objection (citizen, municipality, who, name, words, filed_at, filed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *",
                SqlObjections::objection, objection.citizen().value(), objection.municipality().value(),
                objection.by().wireName(), objection.name(), objection.words(), objection.filedAt(),
                objection.filedBy().value()).orElseThrow());
    }

    @Override
    public Optional<Objection> end(CitizenId citizen, long number, Objection.End end) {
        return writer.commit(connection -> Sql.first(connection,
                "UPDATE objection SET ended_at = ?, ended_by = ?, ended_words = ?"
                        + " WHERE number = ? AND citizen = ? AND ended_at IS NULL RETURNING *",
                SqlObjections::objection, end.at(), end.by().value(), end.words(), number, citizen.value()));
    }

    private static Objection objection(ResultSet row) throws SQLException {
        Instant endedAt = Sql.instant(row, "ended_at");
        return new Objection(row.getLong("number"), new CitizenId(Sql.text(row, "citizen")),
                new MunicipalityId(Sql.text(row, "municipality")),
                Objection.Who.ofWireName(Sql.text(row, "who")).orElseThrow(), row.getString("name"),
                row.getString("words"), Objects.requireNonNull(Sql.instant(row, "filed_at")),
                new UserId(Sql.text(row, "filed_by")),
                endedAt == null
                        ? null
                        : new Objection.End(endedAt, new UserId(Sql.text(row, "ended_by")),
                                Sql.text(row, "ended_words")));
    }
}
