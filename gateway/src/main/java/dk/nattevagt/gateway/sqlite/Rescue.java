package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.protocol.message.GatewayMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a broken outbox still gives: an alarm in it is still an alarm. From the front to the first wound, from the back to the
 * last, and one by one in between, as far as that is worth the time while nobody is watching the inputs.
 */
final class Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
    private static final String ROW = "SELECT position, source, id, channel, payload FROM event ";
    private static final int PROBES = 20_000;
    /** Where neither end gave anything, the middle hardly will. */
    private static final int PROBES_IN_A_DEAD_FILE = 200;

    private final Connection connection;
    private final TreeMap<Long, GatewayMessage> saved = new TreeMap<>();
    private int wounds;

    private Rescue(Connection connection) {
        this.connection = connection;
    }

    /** Every event that can be read, oldest first. */
    static List<GatewayMessage> readable(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return List.copyOf(new Rescue(connection).all());
        } catch (SQLException nothing) {
            LOG.atError().setCause(nothing).log("The broken outbox cannot be opened to read from it");
            return List.of();
        }
    }

    private Collection<GatewayMessage> all() {
        boolean whole = read(ROW + "ORDER BY position");
        if (!whole) {
            long front = saved.isEmpty() ? 0 : saved.lastKey();
            read(ROW + "ORDER BY position DESC");
            oneByOne(front + 1);
        }
        LOG.atError().addKeyValue("read", saved.size()).addKeyValue("wounds", wounds)
                .log("The broken outbox gives no more");
        return saved.values();
    }

    private void oneByOne(long from) {
        Long back = saved.higherKey(from - 1);
        long last = from + (saved.isEmpty() ? PROBES_IN_A_DEAD_FILE : PROBES);
        long end = back == null ? last : Math.min(back, last);
        for (long position = from; position < end; position++) {
            read(ROW + "WHERE position = " + position);
        }
    }

    private boolean read(String query) {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long position = rows.getLong("position");
                EventRow.of(rows).message().ifPresent(message -> saved.put(position, message));
            }
            return true;
        } catch (SQLException wound) {
            wounds++;
            return false;
        }
    }
}
