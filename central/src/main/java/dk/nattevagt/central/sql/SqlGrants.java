package dk.nattevagt.central.sql;

import dk.nattevagt.central.casework.GrantCase;
import dk.nattevagt.central.casework.GrantEntry;
import dk.nattevagt.central.casework.GrantFile;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.GrantStore;
import dk.nattevagt.central.desk.GrantTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grants in SQLite or PostgreSQL. */
public final class SqlGrants implements GrantStore {
    private static final String LATEST_FIRST = "COALESCE(c.applied, c.decided) DESC, c.id";
    private final Database database;
    private final GroupCommit writer;

    SqlGrants(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public <T> T inTransaction(Function<GrantTransaction, T> work) {
        return writer.commit(connection -> work.apply(new GrantWriting(connection)));
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.reader()) {
            return reading.read(connection);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    @Override
    public Optional<GrantFile> file(GrantId id) {
        return read(connection -> GrantRows.files(connection, "c.id = ?", "c.id", id.value())).stream().findFirst();
    }

    @Override
    public List<GrantEntry> journal(GrantId id) {
        return database.list("SELECT * FROM grant_entry WHERE grant_case = ? ORDER BY number",
                row -> new GrantEntry(CaseRows.moment(row, "at"),
                        GrantEntry.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(),
                        new UserId(Sql.text(row, "staff")), JournalRow.details(Sql.text(row, "details"))),
                id.value());
    }

    @Override
    public List<GrantFile> files(MunicipalityId municipality, CitizenId citizen) {
        return read(connection -> GrantRows.files(connection, "c.municipality = ? AND c.citizen = ?", LATEST_FIRST,
                municipality.value(), citizen.value()));
    }

    @Override
    public List<GrantFile> lastingFiles(MunicipalityId municipality) {
        return read(connection -> GrantRows.files(connection,
                "c.municipality = ? AND c.stage IN ('applied', 'granted')", "c.id", municipality.value()));
    }

    @Override
    public List<GrantFile> endedFiles(MunicipalityId municipality, LocalDate since) {
        return read(connection -> GrantRows.files(connection,
                "c.municipality = ? AND c.stage = 'ended' AND c.ended >= ?", "c.id", municipality.value(),
                since.toString()));
    }

    @Override
    public List<GrantCase> of(MunicipalityId municipality, Collection<CitizenId> citizens) {
        return read(connection -> of(connection, municipality, citizens));
    }

    @Override
    public List<GrantCase> all(MunicipalityId municipality) {
        return read(connection -> GrantRows.cases(connection, "WHERE c.municipality = ? ORDER BY " + LATEST_FIRST,
                municipality.value()));
    }

    static List<GrantCase> of(Connection connection, MunicipalityId municipality, Collection<CitizenId> citizens)
            throws SQLException {
        if (citizens.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(List.of(municipality.value()));
        citizens.forEach(citizen -> values.add(citizen.value()));
        String places = citizens.stream().map(_ -> "?").collect(Collectors.joining(", "));
        return GrantRows.cases(connection,
                "WHERE c.municipality = ? AND c.citizen IN (%s) ORDER BY ".formatted(places) + LATEST_FIRST,
                values.toArray());
    }
}
