package dk.nattevagt.central.sql;

import dk.nattevagt.central.desk.PushSubscription;
import dk.nattevagt.central.desk.PushSubscriptions;
import dk.nattevagt.central.people.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Push subscriptions in the database. */
public final class SqlPushSubscriptions implements PushSubscriptions {
    /** A page that is opened says so each time; what nobody has opened for so long is nobody's phone any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final GroupCommit writer;

    SqlPushSubscriptions(Database database, GroupCommit writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public void save(PushSubscription subscription, String session, Instant now) {
        String person = subscription.person().value();
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO push_subscription (endpoint, person, public_key,"
                        + " secret, session, saved_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (endpoint) DO UPDATE SET"
                        + " person = excluded.person, public_key = excluded.public_key, secret = excluded.secret,"
                        + " session = excluded.session, saved_at = excluded.saved_at",
                subscription.endpoint(), person,
                subscription.publicKey(), subscription.secret(), SqlSessions.hash(session), now)
                + Sql.update(connection, "DELETE FROM push_subscription WHERE person = ? AND endpoint NOT IN"
                        + " (SELECT endpoint FROM push_subscription WHERE person = ?"
                        + " ORDER BY saved_at DESC, endpoint LIMIT ?)", person, person, AT_MOST_EACH));
    }

    @Override
    public List<PushSubscription> of(UserId person) {
        return database.list("SELECT * FROM push_subscription WHERE person = ? ORDER BY saved_at DESC, endpoint",
                row -> new PushSubscription(person, Sql.text(row, "endpoint"), Sql.text(row, "public_key"),
                        Sql.text(row, "secret")),
                person.value());
    }

    @Override
    public void forget(String endpoint) {
        writer.commit(connection -> Sql.update(connection, "DELETE FROM push_subscription WHERE endpoint = ?",
                endpoint));
    }

    @Override
    public void forget(UserId person, String endpoint) {
        writer.commit(connection -> Sql.update(connection,
                "DELETE FROM push_subscription WHERE person = ? AND endpoint = ?", person.value(), endpoint));
    }

    @Override
    public KeyText keys(Supplier<KeyText> maker) {
        return database.list(KEYS, SqlPushSubscriptions::keys).stream().findFirst().orElseGet(() -> make(maker.get()));
    }

    private static final String KEYS = "SELECT private_key, public_key FROM push_key WHERE one = 1";

    /** Read back in the same transaction: another node may have been first. */
    private KeyText make(KeyText made) {
        return writer.commit(connection -> {
            Sql.update(connection, "INSERT INTO push_key (one, private_key, public_key) VALUES (1, ?, ?)"
                    + " ON CONFLICT (one) DO NOTHING", made.privateKey(), made.publicKey());
            return Sql.first(connection, KEYS, SqlPushSubscriptions::keys).orElseThrow();
        });
    }

    private static KeyText keys(java.sql.ResultSet row) throws SQLException {
        return new KeyText(Sql.text(row, "private_key"), Sql.text(row, "public_key"));
    }

    static int prune(Connection connection, Instant now) throws SQLException {
        return Sql.update(connection, "DELETE FROM push_subscription WHERE saved_at < ? OR person IN"
                + " (SELECT id FROM staff WHERE removed = ?)", now.minus(KEPT), true);
    }

    /** The phone on which somebody logs out is not rung any more. */
    static int forgetSession(Connection connection, String sessionHash) throws SQLException {
        return Sql.update(connection, "DELETE FROM push_subscription WHERE session = ?", sessionHash);
    }
}
