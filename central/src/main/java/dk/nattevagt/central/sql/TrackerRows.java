package dk.nattevagt.central.sql;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.tracking.Battery;
import dk.nattevagt.central.tracking.CompanionRule.Seen;
import dk.nattevagt.central.tracking.GpsHandling;
import dk.nattevagt.central.tracking.Outing;
import dk.nattevagt.central.tracking.Rest;
import dk.nattevagt.central.tracking.SwappedTrackers.Visit;
import dk.nattevagt.central.tracking.TrackerWatch;
import dk.nattevagt.central.tracking.WearerWatch;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The watch over trackers as rows. */
final class TrackerRows {
    private TrackerRows() {}

    static WearerWatch watch(ResultSet row) throws SQLException {
        return new WearerWatch(new CitizenId(Sql.text(row, "citizen")),
                EventSource.of(new GatewayId(Sql.text(row, "gateway")), new DeviceId(Sql.text(row, "device"))),
                row.getBoolean("stopped"), TrackerWatch.ofText(Sql.text(row, "watch")), Sql.instant(row, "heard_at"),
                new Battery(Names.split(row.getString("readings"), TrackerRows::reading),
                        Sql.instant(row, "charging_since")),
                rest(row), last(row), visit(row),
                new Outing(Sql.instant(row, "together_since"), Sql.instant(row, "alarmed_since")),
                Sql.instant(row, "unknown_since"));
    }

    private static Battery.Reading reading(String written) {
        String[] parts = written.split(" ", 2);
        return new Battery.Reading(Instant.ofEpochMilli(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }

    static String write(Battery.Reading reading) {
        return reading.at().toEpochMilli() + " " + reading.percent();
    }

    private static @Nullable Rest rest(ResultSet row) throws SQLException {
        Instant since = Sql.instant(row, "rest_since");
        return since == null
                ? null
                : new Rest(place(row, "rest_latitude", "rest_longitude"), since,
                        Objects.requireNonNull(Sql.instant(row, "rest_until")));
    }

    private static @Nullable Seen last(ResultSet row) throws SQLException {
        Instant at = Sql.instant(row, "last_at");
        if (at == null) {
            return null;
        }
        Place place = place(row, "last_latitude", "last_longitude");
        return new Seen(place, new Fix(place, figure(row, "last_accuracy"), true, figure(row, "last_speed")), at);
    }

    private static @Nullable Visit visit(ResultSet row) throws SQLException {
        String host = row.getString("host");
        return host == null
                ? null
                : new Visit(new CitizenId(host), Objects.requireNonNull(Sql.instant(row, "host_since")));
    }

    private static Place place(ResultSet row, String latitude, String longitude) throws SQLException {
        return new Place(row.getDouble(latitude), row.getDouble(longitude));
    }

    private static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /**
     * A sealed fix.
     *
     * @throws SQLException when the row holds no place
     */
    static Seen sealed(ResultSet row) throws SQLException {
        Place place = place(row, "latitude", "longitude");
        Instant arrived = Objects.requireNonNull(Sql.instant(row, "arrived_at"));
        Instant fixed = Sql.instant(row, "fixed_at");
        return new Seen(place, new Fix(place, figure(row, "accuracy_m"), row.getBoolean("valid"),
                figure(row, "speed_kmh")), fixed == null || fixed.isAfter(arrived) ? arrived : fixed);
    }

    static GpsHandling.Done handled(ResultSet row) throws SQLException {
        return new GpsHandling.Done(new CitizenId(Sql.text(row, "citizen")), LocalDate.parse(Sql.text(row, "day")),
                new UserId(Sql.text(row, "staff")), Objects.requireNonNull(Sql.instant(row, "done_at")));
    }
}
