package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.ZoneChange;
import dk.nattevagt.central.desk.ZoneStore;
import dk.nattevagt.central.geojson.ZoneGeoJson;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.SafeZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Safe zones in the database: all of a citizen's at once, as GeoJSON, one row for each time somebody changed them. */
public final class SqlZones implements ZoneStore {
    private final Database database;
    private final GroupCommit writer;

    SqlZones(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<ZoneChange> latest() {
        return database.list("SELECT * FROM safe_zones WHERE number IN (SELECT MAX(number) FROM safe_zones"
                + " GROUP BY citizen) ORDER BY citizen", SqlZones::change);
    }

    @Override
    public List<ZoneChange> changes(CitizenId citizen) {
        return database.list("SELECT * FROM safe_zones WHERE citizen = ? ORDER BY number DESC", SqlZones::change,
                citizen.value());
    }

    @Override
    public ZoneChange append(CitizenId citizen, List<SafeZone> zones, @Nullable UserId by, Instant at) {
        String written = ZoneGeoJson.write(zones);
        return writer.commit(connection -> {
            Sql.update(connection,
                    "INSERT INTO safe_zones (citizen, zones, changed_by, changed_at) VALUES (?, ?, ?, ?)",
                    citizen.value(), written, by == null ? null : by.value(), at);
            long number = Sql.first(connection, "SELECT MAX(number) AS number FROM safe_zones",
                    row -> row.getLong("number")).orElseThrow();
            return new ZoneChange(number, citizen, zones, by, at);
        });
    }

    private static ZoneChange change(ResultSet row) throws SQLException {
        String by = row.getString("changed_by");
        return new ZoneChange(row.getLong("number"), new CitizenId(Sql.text(row, "citizen")),
                ZoneGeoJson.read(Sql.text(row, "zones")), by == null ? null : new UserId(by),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }
}
