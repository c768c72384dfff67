package dk.nattevagt.gateway.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.gateway.lock.DoorStore;
import dk.nattevagt.protocol.id.DeviceId;
import dk.nattevagt.protocol.message.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of the doors, on a real disk. */
class SqliteDoorsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:13:45.123Z");
    private static final DeviceId LOCK_1 = new DeviceId("lock-1");

    @TempDir
    Path folder;

    private final List<SqliteOutbox> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SqliteOutbox::close);
    }

    private DoorStore open(Path where) {
        SqliteOutbox outbox = new SqliteOutbox(where, InstantSource.fixed(NOW));
        opened.add(outbox);
        return outbox.doors();
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    @Test
    void a_disk_that_was_never_told_anything_says_so() {
        DoorStore doors = open(folder);
        assertThat(doors.highestUsed(LOCK_1)).isZero();
        assertThat(doors.rememberedSince()).isEmpty();
        assertThat(doors.lastTrusted()).isEmpty();
        assertThat(doors.tries()).isEqualTo(DoorStore.KeptTries.NONE);
    }

    @Test
    void everything_is_there_after_a_restart() {
        DoorStore before = open(folder);
        before.rememberFrom(NOW);
        before.rememberFrom(NOW.plusSeconds(9));
        before.used(LOCK_1, 41);
        before.used(LOCK_1, 42);
        before.used(new DeviceId("lock-2"), 7);
        before.trusted(NOW.plusSeconds(60));
        before.keep(new DoorStore.KeptTries(6, true));
        opened.getFirst().close();

        DoorStore after = open(folder);
        assertThat(after.highestUsed(LOCK_1)).isEqualTo(42);
        assertThat(after.highestUsed(new DeviceId("lock-2"))).isEqualTo(7);
        assertThat(after.rememberedSince()).contains(NOW);
        assertThat(after.lastTrusted()).contains(NOW.plusSeconds(60));
        assertThat(after.tries()).isEqualTo(new DoorStore.KeptTries(6, true));
    }

    @Test
    void a_lower_number_never_takes_the_place_of_a_higher_one() {
        DoorStore doors = open(folder);
        doors.used(LOCK_1, 42);
        doors.used(LOCK_1, 41);
        assertThat(doors.highestUsed(LOCK_1)).isEqualTo(42);
    }

    @Test
    void a_used_number_is_in_the_files_the_moment_it_was_taken() throws IOException {
        DoorStore doors = open(folder);
        doors.used(LOCK_1, 42);
        doors.keep(new DoorStore.KeptTries(3, false));

        Path elsewhere = Files.createDirectories(folder.resolve("as-the-power-went"));
        for (String part : List.of("outbox.db", "outbox.db-wal")) {
            Files.copy(folder.resolve(part), elsewhere.resolve(part));
        }
        DoorStore after = open(elsewhere);
        assertThat(after.highestUsed(LOCK_1)).isEqualTo(42);
        assertThat(after.tries().wrong()).isEqualTo(3);
    }

    @Test
    void a_full_disk_says_so_and_changes_nothing() throws SQLException {
        DoorStore doors = open(folder);
        doors.used(LOCK_1, 42);
        sql("CREATE TRIGGER full BEFORE UPDATE ON lock_order BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END");
        assertThatThrownBy(() -> doors.used(LOCK_1, 43)).isInstanceOf(OutboxException.class);
        sql("DROP TRIGGER full");
        assertThat(doors.highestUsed(LOCK_1)).isEqualTo(42);
    }

    @Test
    void an_outbox_of_the_version_before_keeps_its_events_in_their_order() throws SQLException {
        SqliteOutbox old = new SqliteOutbox(folder, InstantSource.fixed(NOW));
        old.append(SqliteOutboxTest.alarm("a1", Cause.BUTTON));
        old.close();
        sql("DROP TABLE lock_order; DROP TABLE door; PRAGMA user_version = 1;"
                + "INSERT INTO event (source, id, urgency, channel, payload) SELECT source, 'r1', 2, channel, payload FROM event;"
                + "INSERT INTO event (source, id, urgency, channel, payload) SELECT source, 'p1', 3, channel, payload FROM event WHERE id = 'a1'");

        DoorStore doors = open(folder);
        doors.used(LOCK_1, 1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT group_concat(id || urgency) FROM event ORDER BY urgency")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("a11,r13,p14");
        }
    }

    @Test
    void a_broken_file_is_begun_anew_and_admits_that_it_remembers_nothing() throws IOException {
        DoorStore before = open(folder);
        before.rememberFrom(NOW);
        before.used(LOCK_1, 42);
        opened.getFirst().close();
        Files.writeString(folder.resolve("outbox.db"), "this was an SD card once ".repeat(100));

        assertThat(open(folder).rememberedSince()).isEmpty();
    }
}
