package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.desk.DoorArchive;
import dk.nattevagt.central.lock.AlarmSpan;
import dk.nattevagt.central.lock.DoorHistory;
import dk.nattevagt.central.lock.DoorOrder;
import dk.nattevagt.central.lock.LockAt;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Doors in SQLite or PostgreSQL, for reading. */
public final class SqlDoorArchive implements DoorArchive {
    /** An event may be heard this long after it happened, and the alarm it belongs to be as old. */
    private static final Duration HEARD_WITHIN = Duration.ofDays(7);
    private static final String SPANS = "SELECT id, home, raised_at, state, state_since, staff FROM alarm"
            + " WHERE (state <> 'closed' OR state_since >= ?) AND ";

    private final Database database;

    SqlDoorArchive(Database database) {
        this.database = database;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = database.reader()) {
            return reading.read(connection);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    @Override
    public List<DoorOrder> waiting() {
        return reading(connection -> Sql.list(connection,
                "SELECT * FROM door_order WHERE standing = 'waiting' ORDER BY issued_at, number", DoorRows::order));
    }

    @Override
    public Optional<DoorOrder> latest(LockAt lock) {
        return reading(connection -> Sql.first(connection, SqlDoorTransaction.LATEST, DoorRows::order,
                lock.gateway().value(), lock.device().value()));
    }

    @Override
    public DoorHistory history(HomeId home, Instant since) {
        return history("home = ?", "home = ?", home.value(), since);
    }

    @Override
    public DoorHistory history(MunicipalityId municipality, Instant since) {
        return history("municipality = ?", "municipality = ? AND home IN (SELECT home FROM door_order"
                + " UNION SELECT home FROM door_event)", municipality.value(), since);
    }

    private DoorHistory history(String where, String spansWhere, String whose, Instant since) {
        return reading(connection -> {
            List<AlarmSpan> spans = Sql.list(connection, SPANS + spansWhere, DoorRows::span,
                    since.minus(HEARD_WITHIN), whose);
            return new DoorHistory(
                    Sql.list(connection, "SELECT * FROM door_order WHERE " + where + " AND issued_at >= ?",
                            DoorRows::order, whose, since),
                    Sql.list(connection, "SELECT * FROM door_event WHERE " + where + " AND heard_at >= ?",
                            DoorRows::event, whose, since),
                    spans);
        });
    }
}
