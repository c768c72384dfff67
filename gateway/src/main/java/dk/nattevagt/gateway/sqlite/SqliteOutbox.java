package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.gateway.delivery.Outbox;
import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.delivery.Urgency;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox in {@code outbox.db}: one connection, one thread, no other writer. What is kept is committed and fsynced before the method
 * returns; what is let go is committed, and fsynced with the next that is kept: a power cut in between sends it once more, which
 * the central knows how to take, and an SD card is written half as often. A connection that failed is thrown away and opened again
 * at the next call, so that a disk that has room again works again; a file that turns out broken is put aside then and there.
 */
public final class SqliteOutbox implements Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteOutbox.class);
    private static final int SET_ASIDE_KEPT = 1000;
    private static final long UNKNOWN = -1;

    private final Path file;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private boolean startingAfresh;
    /** How many events wait; {@link #UNKNOWN} until counted. This and the next spare looks at the file, ten a second. */
    private long depth = UNKNOWN;
    /** What the last look gave, until something changes; null then. */
    private @Nullable Seen seen;

    private record Seen(int max, List<GatewayMessage> messages) {}

    /** What is remembered of the doors, in the same file. */
    public DoorStore doors() {
        return new SqliteDoors(this::attempt);
    }

    /**
     * Opens the outbox in this folder. A broken file is renamed and whatever can still be read from it is taken over. A disk
     * that does not work at all is not the end: every call says so until it does.
     *
     * @param folder created when missing
     * @param clock stamps what is set aside
     */
    public SqliteOutbox(Path folder, InstantSource clock) {
        this.file = folder.resolve("outbox.db");
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            if (OutboxFile.isBroken(file)) {
                startAfresh();
            }
            connection();
        } catch (IOException | SQLException failed) {
            LOG.atError().addKeyValue("file", file).setCause(failed).log("The outbox cannot be opened");
        }
    }

    private void startAfresh() throws IOException {
        startingAfresh = true;
        try {
            List<GatewayMessage> saved = Rescue.readable(file);
            OutboxFile.putAside(file, clock);
            saved.forEach(this::append);
            tellOf(saved);
        } finally {
            startingAfresh = false;
        }
    }

    private static void tellOf(List<GatewayMessage> saved) {
        LOG.atError().addKeyValue("events", saved.size())
                .log("Events that could be read from the broken outbox are kept");
    }

    @Override
    public void append(GatewayMessage message) {
        changing("keep an event",
                "INSERT OR IGNORE INTO event (source, id, urgency, channel, payload) VALUES (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, message.key().source().toString());
                    insert.setString(2, message.key().id().value());
                    insert.setInt(3, Urgency.of(message).rank());
                    insert.setString(4, EventRow.channel(message));
                    insert.setBytes(5, EventRow.payload(message));
                    changed(insert.executeUpdate());
                });
    }

    @Override
    public List<GatewayMessage> waiting(int max) {
        Seen last = seen;
        if (last != null && last.max() == max) {
            return last.messages();
        }
        List<GatewayMessage> waiting = new ArrayList<>();
        List<EventRow> unreadable = new ArrayList<>();
        changing("read what waits",
                "SELECT source, id, channel, payload FROM event ORDER BY urgency, position LIMIT ?", query -> {
                    query.setInt(1, max);
                    try (ResultSet rows = query.executeQuery()) {
                        while (rows.next()) {
                            EventRow row = EventRow.of(rows);
                            row.message().ifPresentOrElse(waiting::add, () -> unreadable.add(row));
                        }
                    }
                });
        if (unreadable.isEmpty()) {
            seen = new Seen(max, List.copyOf(waiting));
        }
        unreadable.forEach(this::setAsideUnreadable);
        return waiting;
    }

    @Override
    public void delivered(EventKey key) {
        attempt("let go of an event", open -> {
            OutboxFile.lazily(open, () -> {
                try (PreparedStatement delete = open
                        .prepareStatement("DELETE FROM event WHERE source = ? AND id = ?")) {
                    delete.setString(1, key.source().toString());
                    delete.setString(2, key.id().value());
                    changed(-delete.executeUpdate());
                }
            });
        });
    }

    @Override
    public void setAside(EventKey key, RefusalReason reason, String explanation) {
        setAside(key.source().toString(), key.id().value(), reason.wireName(), explanation);
    }

    private void setAsideUnreadable(EventRow row) {
        LOG.atError().addKeyValue("event", row.source() + "#" + row.id())
                .log("A kept event cannot be read: it is set aside");
        setAside(row.source(), row.id(), "unreadable", "this gateway cannot read what it kept");
    }

    private void setAside(String source, String id, String reason, String explanation) {
        inTransaction("set an event aside", open -> {
            try (PreparedStatement copy = open.prepareStatement("""
                    INSERT INTO set_aside (source, id, channel, payload, reason, explanation, at)
                    SELECT source, id, channel, payload, ?, ?, ? FROM event WHERE source = ? AND id = ?""");
                    PreparedStatement delete = open.prepareStatement("DELETE FROM event WHERE source = ? AND id = ?");
                    PreparedStatement prune = open.prepareStatement(
                            "DELETE FROM set_aside WHERE position <= (SELECT max(position) FROM set_aside) - ?")) {
                copy.setString(1, reason);
                copy.setString(2, explanation);
                copy.setString(3, clock.instant().toString());
                copy.setString(4, source);
                copy.setString(5, id);
                copy.executeUpdate();
                delete.setString(1, source);
                delete.setString(2, id);
                changed(-delete.executeUpdate());
                prune.setInt(1, SET_ASIDE_KEPT);
                prune.executeUpdate();
            }
        });
    }

    @Override
    public long depth() {
        if (depth == UNKNOWN) {
            changing("count what waits", "SELECT count(*) FROM event", query -> {
                try (ResultSet row = query.executeQuery()) {
                    depth = row.next() ? row.getLong(1) : 0;
                }
            });
        }
        return depth;
    }

    private void changed(int by) {
        seen = null;
        if (depth != UNKNOWN) {
            depth += by;
        }
    }

    /** Lets go of the file. */
    @Override
    public void close() {
        discard();
    }

    @FunctionalInterface
    interface Work<T> {
        void on(T subject) throws SQLException;
    }

    private void changing(String what, String sql, Work<PreparedStatement> work) {
        attempt(what, open -> {
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                work.on(statement);
            }
        });
    }

    private void inTransaction(String what, Work<Connection> work) {
        attempt(what, open -> {
            open.setAutoCommit(false);
            work.on(open);
            open.commit();
            open.setAutoCommit(true);
        });
    }

    private void attempt(String what, Work<Connection> work) {
        try {
            work.on(connection());
        } catch (SQLException failed) {
            discard();
            if (startingAfresh || !OutboxFile.isCorruption(failed)) {
                throw new OutboxException("the outbox could not " + what, failed);
            }
            LOG.atError().setCause(failed).log("The outbox turned out to be broken while it was used");
            attemptAfresh(what, work);
        }
    }

    private void attemptAfresh(String what, Work<Connection> work) {
        try {
            startAfresh();
            work.on(connection());
        } catch (SQLException | IOException failed) {
            discard();
            throw new OutboxException("the outbox could not " + what, failed);
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = OutboxFile.open(file);
            connection = open;
        }
        return open;
    }

    private void discard() {
        Connection bad = connection;
        connection = null;
        depth = UNKNOWN;
        seen = null;
        if (bad != null) {
            try {
                bad.close();
            } catch (SQLException alsoFailed) {
                LOG.atWarn().setCause(alsoFailed).log("The outbox did not close well");
            }
        }
    }
}
