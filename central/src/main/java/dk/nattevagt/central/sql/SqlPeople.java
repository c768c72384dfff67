package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.Address;
import dk.nattevagt.central.people.Citizen;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Contact;
import dk.nattevagt.central.people.Home;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.RegistryData;
import dk.nattevagt.central.people.RegistryData.Carried;
import dk.nattevagt.central.people.RegistryData.Credential;
import dk.nattevagt.central.people.RegistryData.GatewayEntry;
import dk.nattevagt.central.people.RegistrySnapshot;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.Skill;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import dk.nattevagt.central.people.VisitNotes;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.id.GatewayId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The registry in the database. */
public final class SqlPeople {
    /** Those of devices are put together when they are asked for; they stand here only for alarms to name. */
    private static final String HOMES = "SELECT * FROM home WHERE municipality = ?"
            + " AND (stand_in = ? OR id IN (SELECT home FROM gateway))";

    private final Database database;
    private final GroupCommit writer;

    SqlPeople(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    /** Everything registered, as it stands. */
    public RegistrySnapshot load() {
        try (Connection connection = database.reader()) {
            List<RegistryData> all = new ArrayList<>();
            for (RegistryData bare : Sql.list(connection,
                    "SELECT id, name, duty_phone, help_within_s FROM municipality",
                    row -> new RegistryData(new MunicipalityId(Sql.text(row, "id")), Sql.text(row, "name"),
                            row.getString("duty_phone"), List.of(), List.of(), List.of(), List.of(), List.of(),
                            Duration.ofSeconds(row.getLong("help_within_s"))))) {
                all.add(load(connection, bare));
            }
            return new RegistrySnapshot(all);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the registry cannot be read", unreadable);
        }
    }

    private static RegistryData load(Connection connection, RegistryData bare) throws SQLException {
        MunicipalityId municipality = bare.municipality();
        List<Home> homes = Sql.list(connection, HOMES, row -> new Home(
                new HomeId(Sql.text(row, "id")), municipality,
                new Address(Sql.text(row, "street"), row.getString("floor"), row.getString("door"),
                        Sql.text(row, "postal_code"), Sql.text(row, "city")),
                row.getString("phone"), citizens(connection, Sql.text(row, "id")),
                row.getString("area"),
                new VisitNotes(row.getString("visit_key"), row.getString("visit_dog"), row.getString("visit_oxygen"),
                        row.getString("visit_language"), row.getString("visit_what_to_do")),
                row.getBoolean("stand_in")), municipality.value(), false);
        List<GatewayEntry> gateways = Sql.list(connection,
                "SELECT gateway.* FROM gateway JOIN home ON home.id = gateway.home WHERE home.municipality = ?",
                row -> new GatewayEntry(
                        new Credential<>(new GatewayId(Sql.text(row, "id")), Sql.text(row, "password_hash"),
                                row.getBoolean("demo")),
                        new HomeId(Sql.text(row, "home")), devices(connection, Sql.text(row, "id"))),
                municipality.value());
        List<Credential<User>> staff = Sql.list(connection,
                "SELECT * FROM staff WHERE municipality = ? AND removed = ?",
                row -> new Credential<>(
                        new User(new UserId(Sql.text(row, "id")), Sql.text(row, "name"),
                                Role.ofWireName(Sql.text(row, "role")).orElseThrow(), municipality,
                                new Contact(row.getString("phone"), row.getString("email")),
                                Set.copyOf(Names.split(row.getString("skills"),
                                        skill -> Skill.ofWireName(skill).orElseThrow()))),
                        Sql.text(row, "password_hash"), row.getBoolean("demo")),
                municipality.value(), false);
        List<Carried> carried = Sql.list(connection,
                "SELECT device.* FROM device JOIN home ON home.id = device.home WHERE home.municipality = ?",
                row -> new Carried(new HomeId(Sql.text(row, "home")), new GatewayId(Sql.text(row, "gateway")),
                        new DeviceId(Sql.text(row, "id"))),
                municipality.value());
        return new RegistryData(municipality, bare.name(), bare.dutyPhone(), staff, homes, gateways, carried,
                SqlTeams.load(connection, municipality), bare.helpWithin(), SqlWearers.load(connection, municipality));
    }

    private static List<Citizen> citizens(Connection connection, String home) throws SQLException {
        return Sql.list(connection, "SELECT * FROM citizen WHERE home = ? ORDER BY position",
                row -> new Citizen(new CitizenId(Sql.text(row, "id")), Sql.text(row, "name"),
                        row.getString("visit_note"),
                        row.getBoolean("needs_help_out")),
                home);
    }

    private static List<DeviceId> devices(Connection connection, String gateway) throws SQLException {
        return Sql.list(connection, "SELECT id FROM device WHERE gateway = ? AND home IS NULL ORDER BY id",
                row -> new DeviceId(Sql.text(row, "id")), gateway);
    }

    /** Registers or updates a municipality and everything in it. What it does not name stays as it is. */
    public void register(RegistryData data) {
        writer.commit(connection -> {
            Sql.update(connection, "INSERT INTO municipality (id, name, duty_phone, help_within_s) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, duty_phone = excluded.duty_phone,"
                    + " help_within_s = excluded.help_within_s", data.municipality().value(), data.name(),
                    data.dutyPhone(), data.helpWithin().toSeconds());
            for (Home home : data.homes()) {
                register(connection, home);
            }
            for (GatewayEntry gateway : data.gateways()) {
                register(connection, gateway);
            }
            for (Carried carried : data.carried()) {
                register(connection, carried);
            }
            // Whoever the registry does not name any more has left.
            Sql.update(connection, "UPDATE staff SET removed = ? WHERE municipality = ?", true,
                    data.municipality().value());
            for (Credential<User> staff : data.staff()) {
                register(connection, staff);
            }
            SqlTeams.register(connection, data.municipality(), data.teams());
            SqlWearers.register(connection, data.municipality(), data.wearers());
            return data;
        });
    }

    private static void register(Connection connection, Home home) throws SQLException {
        Address address = home.address();
        VisitNotes visit = home.visit();
        Sql.update(connection, "INSERT INTO home (id, municipality, street, floor, door, postal_code, city, phone,"
                + " stand_in, area, visit_key, visit_dog, visit_oxygen, visit_language, visit_what_to_do)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET municipality = excluded.municipality,"
                + " street = excluded.street, floor = excluded.floor, door = excluded.door,"
                + " postal_code = excluded.postal_code, city = excluded.city, phone = excluded.phone,"
                + " stand_in = excluded.stand_in, area = excluded.area, visit_key = excluded.visit_key,"
                + " visit_dog = excluded.visit_dog, visit_oxygen = excluded.visit_oxygen,"
                + " visit_language = excluded.visit_language, visit_what_to_do = excluded.visit_what_to_do",
                home.id().value(), home.municipality().value(), address.street(), address.floor(), address.door(),
                address.postalCode(), address.city(), home.phone(), home.standIn(), home.area(), visit.key(),
                visit.dog(), visit.oxygen(), visit.language(), visit.whatToDo());
        // What the home still carries is registered anew below it.
        Sql.update(connection, "UPDATE device SET home = NULL WHERE home = ?", home.id().value());
        Sql.update(connection, "DELETE FROM citizen WHERE home = ?", home.id().value());
        int position = 0;
        for (Citizen citizen : home.citizens()) {
            // Whoever has moved stands in the old home still, where that one comes later or not at all.
            Sql.update(connection, "DELETE FROM citizen WHERE id = ?", citizen.id().value());
            Sql.update(connection,
                    "INSERT INTO citizen (home, position, id, name, visit_note, needs_help_out)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    home.id().value(), position++, citizen.id().value(), citizen.name(), citizen.visitNote(),
                    citizen.needsHelpOut());
        }
    }

    private static void register(Connection connection, Carried carried) throws SQLException {
        Sql.update(connection, "INSERT INTO device (gateway, id, home) VALUES (?, ?, ?) ON CONFLICT (gateway, id)"
                + " DO UPDATE SET home = excluded.home", carried.gateway().value(), carried.device().value(),
                carried.home().value());
    }

    /** Lets an alarm name the place of a device that no home owns. */
    static void ensureStandIn(Connection connection, Home home) throws SQLException {
        Sql.update(connection, "INSERT INTO home (id, municipality, street, postal_code, city, stand_in)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", home.id().value(),
                home.municipality().value(), home.address().street(), home.address().postalCode(),
                home.address().city(), true);
    }

    private static void register(Connection connection, GatewayEntry gateway) throws SQLException {
        String id = gateway.credential().owner().value();
        Sql.update(connection,
                "INSERT INTO gateway (id, home, password_hash, demo) VALUES (?, ?, ?, ?) ON CONFLICT (id)"
                        + " DO UPDATE SET home = excluded.home, password_hash = excluded.password_hash, demo = excluded.demo",
                id, gateway.home().value(), gateway.credential().passwordHash(), gateway.credential().demo());
        for (DeviceId device : gateway.devices()) {
            Sql.update(connection,
                    "INSERT INTO device (gateway, id) VALUES (?, ?) ON CONFLICT (gateway, id) DO NOTHING", id,
                    device.value());
        }
    }

    private static void register(Connection connection, Credential<User> staff) throws SQLException {
        User user = staff.owner();
        Sql.update(connection,
                "INSERT INTO staff (id, name, role, municipality, password_hash, demo, phone, email, skills,"
                        + " removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role,"
                        + " municipality = excluded.municipality, password_hash = excluded.password_hash, demo = excluded.demo,"
                        + " phone = excluded.phone, email = excluded.email, skills = excluded.skills,"
                        + " removed = excluded.removed",
                user.id().value(), user.name(), user.role().wireName(), user.municipality().value(),
                staff.passwordHash(), staff.demo(), user.contact().phone(), user.contact().email(),
                Names.join(user.skills(), Skill::wireName), false);
    }
}
