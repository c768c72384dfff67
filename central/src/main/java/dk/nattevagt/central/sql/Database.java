package dk.nattevagt.central.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database at a JDBC address. SQLite: write-ahead log and {@code synchronous=FULL}, so that a commit is on the disk when it
 * returns. PostgreSQL: as its server is configured, {@code fsync} and {@code synchronous_commit} on by default.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MS = 5_000;

    private final String url;
    private final HikariDataSource readers;

    private Database(String url) {
        this.url = url;
        this.readers = new HikariDataSource(readerPool(url));
    }

    /**
     * Brings the tables up to date and opens the database.
     *
     * @throws DamagedDatabaseException when a SQLite file is not whole: writing to it could spread the damage
     * @throws IllegalArgumentException for an address that is neither {@code jdbc:sqlite:} nor {@code jdbc:postgresql:}
     */
    public static Database open(String url) {
        if (isSqlite(url)) {
            SqliteCheck.check(url, properties(url));
        }
        migrate(url);
        return new Database(url);
    }

    /** Opens the same database again, sharing no connection with this one. */
    public Database openBeside() {
        return new Database(url);
    }

    Connection reader() throws SQLException {
        return readers.getConnection();
    }

    /**
     * What a query answers now, row by row.
     *
     * @throws StoreFailedException when the database cannot be read
     */
    <T> List<T> list(String sql, Sql.RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = reader()) {
            return Sql.list(connection, sql, reader, values);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("the database cannot be read", unreadable);
        }
    }

    Connection newWriter() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties(url));
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        readers.close();
    }

    static boolean isSqlite(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            return true;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return false;
        }
        throw new IllegalArgumentException("database.url must begin with jdbc:sqlite: or jdbc:postgresql:");
    }

    private static void migrate(String url) {
        String identity = isSqlite(url)
                ? "INTEGER PRIMARY KEY AUTOINCREMENT"
                : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
        Flyway.configure()
                .dataSource(new UnpooledDataSource(url, properties(url)))
                .locations("classpath:db/migration")
                .placeholders(Map.of("identity", identity))
                .load()
                .migrate();
    }

    private static HikariConfig readerPool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("readers");
        pool.setDataSource(new UnpooledDataSource(url, properties(url)));
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static Properties properties(String url) {
        if (!isSqlite(url)) {
            return new Properties();
        }
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setBusyTimeout(BUSY_TIMEOUT_MS);
        sqlite.enforceForeignKeys(true);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setJournalSizeLimit(16 * 1024 * 1024);
        return sqlite.toProperties();
    }
}
