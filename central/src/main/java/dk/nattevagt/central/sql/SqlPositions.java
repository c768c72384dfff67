package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.CasePositions;
import dk.nattevagt.central.desk.SealedPositions;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.TrackerFix;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.FixOrder;
import dk.nattevagt.protocol.message.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Positions in SQLite or PostgreSQL: kept a day, and longer only what a lost-person case keeps. */
public final class SqlPositions implements SealedPositions, CasePositions {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final GroupCommit writer;

    SqlPositions(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<TrackerFix> read(EventSource tracker, Instant since, int limit) {
        return database.list("SELECT * FROM sealed_position WHERE gateway = ? AND device = ? AND arrived_at >= ?"
                + " AND (fixed_at IS NULL OR fixed_at >= ?) ORDER BY arrived_at DESC, number DESC LIMIT ?",
                row -> report(row, tracker),
                tracker.gateway().value(), device(tracker), since, since, limit);
    }

    @Override
    public void keep(CaseId id, EventSource tracker, Instant since) {
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO case_position_span (lost_case, gateway, device, since) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (lost_case, gateway, device) DO NOTHING",
                id.value(), tracker.gateway().value(), device(tracker), since));
    }

    @Override
    public void release(CaseId id, Instant closedAt, Instant deleteAt) {
        writer.commit(connection -> Sql.update(connection,
                "UPDATE case_position_span SET until_at = ?, delete_at = ? WHERE lost_case = ?", closedAt, deleteAt,
                id.value()));
    }

    /** Deletes what is older than a day and kept by no case, and what a case has kept long enough. */
    static int forget(Connection connection, Instant now) throws SQLException {
        return Sql.update(connection, "DELETE FROM case_position_span WHERE delete_at <= ?", now)
                + Sql.update(connection, "DELETE FROM sealed_position WHERE arrived_at <= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM case_position_span s WHERE s.gateway = sealed_position.gateway"
                        + " AND s.device = sealed_position.device AND sealed_position.arrived_at >= s.since"
                        + " AND (s.until_at IS NULL OR sealed_position.arrived_at <= s.until_at))", now.minus(KEPT));
    }

    private static String device(EventSource tracker) {
        DeviceId device = tracker.device();
        return device == null ? "" : device.value();
    }

    private static TrackerFix report(ResultSet row, EventSource tracker) throws SQLException {
        Double latitude = figure(row, "latitude");
        Double longitude = figure(row, "longitude");
        Place place = latitude == null || longitude == null ? null : new Place(latitude, longitude);
        int battery = row.getInt("battery_percent");
        Integer batteryPercent = row.wasNull() ? null : battery;
        boolean charges = row.getBoolean("charging");
        Boolean charging = row.wasNull() ? null : charges;
        return new TrackerFix(row.getLong("number"), tracker, Sql.instant(row, "fixed_at"),
                Objects.requireNonNull(Sql.instant(row, "arrived_at")),
                new Fix(place, figure(row, "accuracy_m"), row.getBoolean("valid"), figure(row, "speed_kmh")),
                FixOrder.ofWireName(Sql.text(row, "fix_order")).orElseThrow(), batteryPercent, charging);
    }

    private static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        double figure = row.getDouble(column);
        return row.wasNull() ? null : figure;
    }
}
