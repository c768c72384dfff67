package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.protocol.message.GatewayMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a broken outbox still gives: an alarm in it is still an alarm. */
final class Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

    private Rescue() {}

    /** Every event that can be read before the file's first wound, oldest first. */
    static List<GatewayMessage> readable(Path file) {
        List<GatewayMessage> saved = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("SELECT source, id, channel, payload FROM event ORDER BY position")) {
            while (rows.next()) {
                EventRow.of(rows).message().ifPresent(saved::add);
            }
        } catch (SQLException wound) {
            LOG.atError().addKeyValue("read", saved.size()).setCause(wound).log("The broken outbox gives no more");
        }
        return saved;
    }
}
