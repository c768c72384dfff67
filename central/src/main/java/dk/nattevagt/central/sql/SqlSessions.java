package dk.nattevagt.central.sql;

import dk.nattevagt.central.access.Sessions;
import dk.nattevagt.central.desk.AlarmStore.StoreFailedException;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Role;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.people.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Sessions in the database, under the SHA-256 of their tokens. */
public final class SqlSessions implements Sessions {
    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final GroupCommit writer;
    private final boolean demo;
    private final SecureRandom random = new SecureRandom();

    /** @param demo whether demo log-ins count */
    SqlSessions(Database database, GroupCommit writer, boolean demo) {
        this.database = database;
        this.writer = writer;
        this.demo = demo;
    }

    @Override
    public String open(User user, Instant endsAt) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        writer.commit(connection -> Sql.update(connection,
                "INSERT INTO session (token_hash, staff, expires_at) VALUES (?, ?, ?)", hash(token), user.id().value(),
                endsAt));
        return token;
    }

    @Override
    public Optional<User> find(String token, Instant now) {
        try (Connection connection = database.reader()) {
            return Sql.first(connection, "SELECT staff.* FROM session JOIN staff ON staff.id = session.staff"
                    + " WHERE token_hash = ? AND expires_at > ? AND (staff.demo = ? OR staff.demo = ?)"
                    + " AND staff.removed = ?",
                    row -> new User(new UserId(Sql.text(row, "id")), Sql.text(row, "name"),
                            Role.ofWireName(Sql.text(row, "role")).orElseThrow(),
                            new MunicipalityId(Sql.text(row, "municipality"))),
                    hash(token), now, false, demo, false);
        } catch (SQLException unreadable) {
            throw new StoreFailedException("sessions cannot be read", unreadable);
        }
    }

    @Override
    public void close(String token) {
        String hash = hash(token);
        writer.commit(connection -> Sql.update(connection, "DELETE FROM session WHERE token_hash = ?", hash)
                + SqlPushSubscriptions.forgetSession(connection, hash));
    }

    static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
