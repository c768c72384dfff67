package dk.nattevagt.central.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as the first version of the program left it, with one home and one alarm in it. */
final class FirstVersion {
    private static final List<String> CONTENT = List.of(
            "INSERT INTO municipality (id, name) VALUES ('solby', 'Solby Kommune')",
            "INSERT INTO home (id, municipality, street, postal_code, city)"
                    + " VALUES ('home-0001', 'solby', 'Lindevej 4', '0000', 'Solby')",
            "INSERT INTO gateway (id, home, password_hash, demo) VALUES ('gw-0001', 'home-0001', 'hash', FALSE)",
            "INSERT INTO device (gateway, id) VALUES ('gw-0001', 'button-1')",
            "INSERT INTO staff (id, name, role, municipality, password_hash, demo)"
                    + " VALUES ('mette', 'Mette Holm', 'responder', 'solby', 'hash', FALSE)",
            "INSERT INTO alarm (id, home, municipality, cause_group, event_source, event_id, cause, device_known, raised_at,"
                    + " received_at, late, clock_credible, urgency, signals, state, ringings, overdue, call_state,"
                    + " next_deadline, revision) VALUES ('alarm-1', 'home-0001', 'solby', 'PERSONAL',"
                    + " '/gateways/gw-0001/devices/button-1', 'event-1', 'button', TRUE, 1000, 2000, FALSE, TRUE, 3, 1,"
                    + " 'raised', 1, FALSE, 'not-needed', 60000, 1)",
            "INSERT INTO effect (alarm, revision, kind, status, since, not_before, audience)"
                    + " VALUES ('alarm-1', 1, 'RING_SCREENS', 'PENDING', 2000, 2000, 'responders-on-shift')");

    private FirstVersion() {}

    /** Leaves nothing of what was there. */
    static void make(String url) {
        boolean sqlite = Database.isSqlite(url);
        Flyway flyway = Flyway.configure()
                .dataSource(url, sqlite ? null : "postgres", null)
                .locations("classpath:db/migration")
                .placeholders(Map.of("identity", sqlite
                        ? "INTEGER PRIMARY KEY AUTOINCREMENT"
                        : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"))
                .cleanDisabled(false)
                .target("1")
                .load();
        flyway.clean();
        flyway.migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String row : CONTENT) {
                statement.execute(row);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
