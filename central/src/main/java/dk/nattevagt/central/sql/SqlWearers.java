package dk.nattevagt.central.sql;

import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Relative;
import dk.nattevagt.central.people.Residence;
import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.id.GatewayId;
import dk.nattevagt.protocol.message.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Those who wear a tracker, in the database. */
final class SqlWearers {
    private SqlWearers() {}

    static List<Wearer> load(Connection connection, MunicipalityId municipality) throws SQLException {
        return Sql.list(connection, "SELECT * FROM wearer WHERE municipality = ? ORDER BY citizen",
                row -> new Wearer(new CitizenId(Sql.text(row, "citizen")), new HomeId(Sql.text(row, "home")),
                        municipality,
                        EventSource.of(new GatewayId(Sql.text(row, "gateway")), new DeviceId(Sql.text(row, "device"))),
                        Residence.ofWireName(Sql.text(row, "residence")).orElseThrow(), row.getBoolean("handling"),
                        row.getBoolean("fetching"), Duration.ofSeconds(row.getLong("silent_after_s")), home(row),
                        WeekHoursText.read(Sql.text(row, "worn")),
                        Names.split(row.getString("companions"), SqlWearers::source),
                        relatives(connection, Sql.text(row, "citizen"))),
                municipality.value());
    }

    private static @Nullable Place home(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Place(latitude, row.getDouble("longitude"));
    }

    private static EventSource source(String written) {
        String[] parts = written.split("/", 2);
        return EventSource.of(new GatewayId(parts[0]), new DeviceId(parts[1]));
    }

    private static String write(EventSource source) {
        return source.gateway() + "/" + Objects.requireNonNull(source.device());
    }

    private static List<Relative> relatives(Connection connection, String citizen) throws SQLException {
        return Sql.list(connection, "SELECT * FROM relative WHERE citizen = ? ORDER BY position",
                row -> new Relative(Sql.text(row, "name"), Sql.text(row, "relation"), row.getString("phone"),
                        row.getBoolean("fetches"), authority(row.getString("authority"))),
                citizen);
    }

    private static Relative.@Nullable Authority authority(@Nullable String written) {
        return Arrays.stream(Relative.Authority.values()).filter(one -> one.wireName().equals(written)).findFirst()
                .orElse(null);
    }

    /** Whoever the registry does not name any more wears no tracker any more. */
    static void register(Connection connection, MunicipalityId municipality, List<Wearer> wearers)
            throws SQLException {
        Sql.update(connection,
                "DELETE FROM relative WHERE citizen IN (SELECT citizen FROM wearer WHERE municipality = ?)",
                municipality.value());
        Sql.update(connection, "DELETE FROM wearer WHERE municipality = ?", municipality.value());
        for (Wearer wearer : wearers) {
            register(connection, wearer);
        }
    }

    private static void register(Connection connection, Wearer wearer) throws SQLException {
        Place home = wearer.home();
        Sql.update(connection, "INSERT INTO wearer (citizen, home, municipality, gateway, device, residence, handling,"
                + " fetching, silent_after_s, latitude, longitude, worn, companions)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", wearer.citizen().value(), wearer.homeId().value(),
                wearer.municipality().value(), wearer.tracker().gateway().value(),
                Objects.requireNonNull(wearer.tracker().device()).value(), wearer.residence().wireName(),
                wearer.handling(), wearer.fetching(), wearer.silentAfter().toSeconds(),
                home == null ? null : home.latitude(), home == null ? null : home.longitude(),
                WeekHoursText.write(wearer.worn()), Names.join(wearer.companions(), SqlWearers::write));
        int position = 0;
        for (Relative relative : wearer.relatives()) {
            Relative.Authority authority = relative.authority();
            Sql.update(connection, "INSERT INTO relative (citizen, position, name, relation, phone, fetches, authority)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)", wearer.citizen().value(), position++, relative.name(),
                    relative.relation(), relative.phone(), relative.fetches(),
                    authority == null ? null : authority.wireName());
        }
    }
}
