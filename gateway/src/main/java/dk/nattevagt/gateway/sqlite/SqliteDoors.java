package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The doors' memory in {@code outbox.db}. A file that was broken and begun anew remembers nothing, and says so. */
final class SqliteDoors implements DoorStore {
    private static final String SINCE = "remembered-since";
    private static final String TRUSTED = "last-trusted";
    private static final String WRONG = "wrong-codes";
    private static final String PAUSED = "paused";

    /** Works on the file, and says so when it does not do its part. */
    @FunctionalInterface
    interface Attempts {
        void attempt(String what, SqliteOutbox.Work<Connection> work);
    }

    private final Attempts file;

    SqliteDoors(Attempts file) {
        this.file = file;
    }

    @Override
    public long highestUsed(DeviceId lock) {
        return read("SELECT number FROM lock_order WHERE lock = ?", lock.value()).orElse(0L);
    }

    @Override
    public void used(DeviceId lock, long number) {
        file.attempt("keep a used order", open -> write(open, """
                INSERT INTO lock_order (lock, number) VALUES (?, ?)
                ON CONFLICT (lock) DO UPDATE SET number = max(number, excluded.number)""", lock.value(), number));
    }

    @Override
    public Optional<Instant> rememberedSince() {
        return value(SINCE).map(Instant::ofEpochMilli);
    }

    @Override
    public void rememberFrom(Instant centralTime) {
        file.attempt("begin to remember orders", open -> write(open,
                "INSERT OR IGNORE INTO door (name, value) VALUES (?, ?)", SINCE, centralTime.toEpochMilli()));
    }

    @Override
    public Optional<Instant> lastTrusted() {
        return value(TRUSTED).map(Instant::ofEpochMilli);
    }

    @Override
    public void trusted(Instant time) {
        file.attempt("keep the time", open -> OutboxFile.lazily(open, () -> put(open, TRUSTED, time.toEpochMilli())));
    }

    @Override
    public KeptTries tries() {
        return new KeptTries((int) Math.min(Integer.MAX_VALUE, value(WRONG).orElse(0L)), value(PAUSED).orElse(0L) > 0);
    }

    @Override
    public void keep(KeptTries tries) {
        file.attempt("keep wrong codes", open -> write(open, """
                INSERT INTO door (name, value) VALUES ('%s', ?), ('%s', ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value""".formatted(WRONG, PAUSED), tries.wrong(),
                tries.paused() ? 1 : 0));
    }

    private Optional<Long> value(String name) {
        return read("SELECT value FROM door WHERE name = ?", name);
    }

    private Optional<Long> read(String sql, String name) {
        long[] found = new long[1];
        boolean[] there = new boolean[1];
        file.attempt("remember the doors", open -> {
            try (PreparedStatement query = open.prepareStatement(sql)) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    there[0] = row.next();
                    found[0] = there[0] ? row.getLong(1) : 0;
                }
            }
        });
        return there[0] ? Optional.of(found[0]) : Optional.empty();
    }

    private static void put(Connection open, String name, long value) throws SQLException {
        write(open, """
                INSERT INTO door (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value""", name, value);
    }

    private static void write(Connection open, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
