package dk.nattevagt.central.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Looks at start whether a SQLite file is whole. */
final class SqliteCheck {
    private static final String SCHEME = "jdbc:sqlite:";

    private SqliteCheck() {}

    /** @throws DamagedDatabaseException when it is not; a file that is missing, locked or unreadable is another matter */
    static void check(String url, Properties properties) {
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (answer.next() && !"ok".equals(answer.getString(1))) {
                throw damaged(url, new SQLException("quick_check found damage"));
            }
        } catch (SQLiteException failed) {
            SQLiteErrorCode code = failed.getResultCode();
            if (code == SQLiteErrorCode.SQLITE_NOTADB || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                throw damaged(url, failed);
            }
            throw new IllegalStateException("the database cannot be opened", failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be opened", failed);
        }
    }

    private static DamagedDatabaseException damaged(String url, SQLException why) {
        String file = url.substring(SCHEME.length()).replaceAll("\\?.*", "");
        return new DamagedDatabaseException(
                ("database file %s is damaged: put the latest good copy in its place, or move it"
                        + " away (with its -wal and -shm files) to begin with an empty one").formatted(file),
                why);
    }
}
