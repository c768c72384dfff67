package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.TrackerArchive;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.WearerWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The watch over trackers in SQLite or PostgreSQL, for reading. */
public final class SqlTrackers implements TrackerArchive {
    private final Database database;

    SqlTrackers(Database database) {
        this.database = database;
    }

    @Override
    public List<CitizenId> due(Instant now, int limit) {
        return database.list("SELECT citizen FROM tracker_watch WHERE look_at <= ? ORDER BY look_at, citizen LIMIT ?",
                row -> new CitizenId(Sql.text(row, "citizen")), now, limit);
    }

    @Override
    public Set<CitizenId> watched() {
        return database.list("SELECT citizen FROM tracker_watch", row -> new CitizenId(Sql.text(row, "citizen")))
                .stream().collect(Collectors.toSet());
    }

    @Override
    public List<WearerWatch> watches(MunicipalityId municipality) {
        return database.list("SELECT * FROM tracker_watch WHERE municipality = ? ORDER BY citizen",
                TrackerRows::watch, municipality.value());
    }

    @Override
    public List<GpsHandling.Done> handled(MunicipalityId municipality, LocalDate day) {
        return database.list("SELECT * FROM gps_handling WHERE municipality = ? AND day = ? ORDER BY done_at, citizen",
                TrackerRows::handled, municipality.value(), day.toString());
    }
}
