package dk.nattevagt.central.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Takes a database back to what it was before there was equipment in it. */
final class FirstVersion {
    private FirstVersion() {}

    static void fall(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("technical_alarm", "device_line", "device_proof", "lock_state", "gateway_state",
                    "sealed_position")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("ALTER TABLE home DROP COLUMN stand_in");
            statement.execute("ALTER TABLE device DROP COLUMN home");
            statement.execute("DELETE FROM flyway_schema_history WHERE version = '2'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
