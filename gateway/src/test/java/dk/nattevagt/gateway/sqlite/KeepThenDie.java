package dk.nattevagt.gateway.sqlite;

import dk.nattevagt.protocol.message.Cause;
import java.nio.file.Path;
import java.time.InstantSource;

/** Keeps some events and is gone: no close, no shutdown hook. */
final class KeepThenDie {
    static final int KEPT = 25;
    static final int DIED = 99;

    private KeepThenDie() {}

    public static void main(String[] arguments) {
        SqliteOutbox outbox = new SqliteOutbox(Path.of(arguments[0]), InstantSource.system());
        for (int i = 0; i < KEPT; i++) {
            outbox.append(SqliteOutboxTest.alarm("a" + i, Cause.BUTTON));
        }
        Runtime.getRuntime().halt(DIED);
    }
}
