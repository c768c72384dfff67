package dk.nattevagt.gateway.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** Opens the file so that a commit survives a power cut, brings its tables up to date, and puts a broken one aside. */
final class OutboxFile {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFile.class);

    /** One script for each {@code PRAGMA user_version}; only ever append. */
    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE event (
                position INTEGER PRIMARY KEY AUTOINCREMENT,
                source TEXT NOT NULL,
                id TEXT NOT NULL,
                urgency INTEGER NOT NULL,
                channel TEXT NOT NULL,
                payload BLOB NOT NULL,
                UNIQUE (source, id));
            CREATE INDEX event_by_urgency ON event (urgency, position);
            CREATE TABLE set_aside (
                position INTEGER PRIMARY KEY AUTOINCREMENT,
                source TEXT NOT NULL,
                id TEXT NOT NULL,
                channel TEXT NOT NULL,
                payload BLOB NOT NULL,
                reason TEXT NOT NULL,
                explanation TEXT NOT NULL,
                at TEXT NOT NULL);
            """, """
            UPDATE event SET urgency = urgency + 1 WHERE urgency >= 2;
            CREATE TABLE lock_order (
                lock TEXT PRIMARY KEY,
                number INTEGER NOT NULL);
            CREATE TABLE door (
                name TEXT PRIMARY KEY,
                value INTEGER NOT NULL);
            """);

    /** Some ten thousand events, checked within a tenth of a second. */
    private static final long THOROUGH_UP_TO = 4 << 20;

    private OutboxFile() {}

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(1000);
        config.setJournalSizeLimit(1 << 20);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            migrate(connection);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            if (version > MIGRATIONS.size()) {
                throw new SQLException("the outbox says it was written by a newer gateway: version " + version, null,
                        SQLiteErrorCode.SQLITE_FORMAT.code);
            }
            for (; version < MIGRATIONS.size(); version++) {
                statement.executeUpdate(
                        "BEGIN IMMEDIATE;" + MIGRATIONS.get(version) + "PRAGMA user_version = " + (version + 1)
                                + ";COMMIT;");
            }
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Commits what this does without an fsync of its own: the next ordinary commit brings it to the disk too. */
    static void lazily(Connection connection, Work work) throws SQLException {
        synchronous(connection, SQLiteConfig.SynchronousMode.NORMAL);
        work.run();
        synchronous(connection, SQLiteConfig.SynchronousMode.FULL);
    }

    private static void synchronous(Connection connection, SQLiteConfig.SynchronousMode mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = " + mode.getValue());
        }
    }

    /**
     * Whether the file says of itself that it is broken. A full or locked disk is not a broken file. In a file of ordinary size the
     * indexes are held against their table too: an event its index does not know could never be let go of.
     */
    static boolean isBroken(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(check(file))) {
            return !(answer.next() && "ok".equals(answer.getString(1)));
        } catch (SQLException failed) {
            return isCorruption(failed);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String check(Path file) throws IOException {
        return Files.size(file) <= THOROUGH_UP_TO ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
    }

    /** Our statements are right, so an error in one means that the file's own description of its tables is not. */
    static boolean isCorruption(SQLException failed) {
        int primary = failed.getErrorCode() & 0xFF;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code
                || primary == SQLiteErrorCode.SQLITE_ERROR.code || primary == SQLiteErrorCode.SQLITE_FORMAT.code;
    }

    /** Renames the file and what belongs to it, so that a technician can look at it and a fresh one can be started. */
    static Path putAside(Path file, InstantSource clock) throws IOException {
        String suffix = ".broken-" + clock.millis();
        for (String part : List.of("-wal", "-shm", "")) {
            Path from = Path.of(file + part);
            if (Files.exists(from)) {
                Files.move(from, Path.of(file + suffix + part));
            }
        }
        Path aside = Path.of(file + suffix);
        LOG.atError().addKeyValue("file", aside)
                .log("The outbox file is broken: it is kept aside and a fresh one is started");
        return aside;
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }
}
