package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.CaseStore;
import dk.nattevagt.central.desk.CaseTransaction;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.search.CaseEntry;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.Searcher;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.protocol.id.EventSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lost-person cases in SQLite or PostgreSQL. */
public final class SqlCases implements CaseStore {
    private final Database database;
    private final GroupCommit writer;

    SqlCases(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public <T> T inTransaction(Function<CaseTransaction, T> work) {
        return writer.commit(connection -> work.apply(new CaseWriting(connection)));
    }

    private List<LostPersonCase> list(String where, @Nullable Object... values) {
        try (Connection connection = database.reader()) {
            return CaseRows.list(connection, where, values);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    @Override
    public Optional<LostPersonCase> find(CaseId id) {
        return list("WHERE id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<LostPersonCase> open() {
        return list("WHERE closed_at IS NULL ORDER BY opened_at, id");
    }

    @Override
    public List<LostPersonCase> closed(MunicipalityId municipality, Instant after) {
        return list("WHERE municipality = ? AND closed_at > ? ORDER BY closed_at DESC, id", municipality.value(),
                after);
    }

    @Override
    public List<LostPersonCase> unreleased() {
        return list("WHERE closed_at IS NOT NULL AND released_at IS NULL ORDER BY closed_at, id");
    }

    @Override
    public Optional<CaseStanding> openCase(CitizenId citizen) {
        return list("WHERE citizen = ? AND closed_at IS NULL", citizen.value()).stream().map(SqlCases::standing)
                .findFirst();
    }

    @Override
    public Optional<CaseStanding> standing(CaseId id) {
        return find(id).map(SqlCases::standing);
    }

    private static CaseStanding standing(LostPersonCase lost) {
        return new CaseStanding(lost.id(), lost.citizen(), lost.openedAt(),
                lost.people().stream().map(Searcher::user).collect(Collectors.<UserId>toSet()), lost.open());
    }

    @Override
    public List<CaseEntry> timeline(CaseId id) {
        return database.list("SELECT * FROM case_entry WHERE lost_case = ? ORDER BY number",
                row -> new CaseEntry(CaseRows.moment(row, "at"),
                        CaseEntry.Kind.ofWireName(Sql.text(row, "kind")).orElseThrow(),
                        new UserId(Sql.text(row, "staff")), row.getString("in_person"),
                        JournalRow.details(Sql.text(row, "details"))),
                id.value());
    }

    @Override
    public List<Instant> arrivals(EventSource tracker, Instant since, int limit) {
        return database.list(
                "SELECT arrived_at FROM sealed_position WHERE gateway = ? AND device = ? AND arrived_at >= ?"
                        + " ORDER BY arrived_at DESC LIMIT ?",
                row -> CaseRows.moment(row, "arrived_at"), tracker.gateway().value(), deviceOf(tracker), since,
                limit);
    }

    private static @Nullable String deviceOf(EventSource tracker) {
        return tracker.device() == null ? null : tracker.device().value();
    }
}
