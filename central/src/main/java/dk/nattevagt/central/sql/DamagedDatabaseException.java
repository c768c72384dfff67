package dk.nattevagt.central.sql;

/** The database's file is damaged. Says in one sentence which file, and what to do. */
public final class DamagedDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
