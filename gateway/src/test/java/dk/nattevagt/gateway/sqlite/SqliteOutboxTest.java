package dk.nattevagt.gateway.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.nattevagt.gateway.delivery.OutboxException;
import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.AlarmRaised;
import dk.nattevagt.protocol.message.BootMark;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.DeviceCondition;
import dk.nattevagt.protocol.message.DeviceReported;
import dk.nattevagt.protocol.message.GatewayMessage;
import dk.nattevagt.protocol.message.RefusalReason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:13:45.123Z");

    @TempDir
    Path folder;

    private final List<SqliteOutbox> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SqliteOutbox::close);
    }

    @Test
    void what_is_kept_is_there_after_a_restart_as_it_was() {
        AlarmRaised alarm = alarm("a1", Cause.BUTTON);
        DeviceReported report = report("r1");
        SqliteOutbox before = open();
        before.append(alarm);
        before.append(report);
        before.close();

        assertThat(open().waiting(10)).containsExactly(alarm, report);
    }

    @Test
    void fire_comes_first_then_alarms_then_reports_each_oldest_first() {
        SqliteOutbox outbox = open();
        Stream.of(report("r1"), alarm("a1", Cause.BUTTON), alarm("f1", Cause.SMOKE), alarm("a2", Cause.FALL),
                alarm("f2", Cause.HEAT)).forEach(outbox::append);

        assertThat(ids(outbox.waiting(10))).containsExactly("f1", "f2", "a1", "a2", "r1");
        assertThat(ids(outbox.waiting(3))).containsExactly("f1", "f2", "a1");
        assertThat(outbox.depth()).isEqualTo(5);
    }

    @Test
    void a_delivered_event_leaves_and_no_other() {
        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));
        outbox.append(alarm("a2", Cause.BUTTON));

        outbox.delivered(key("a1"));
        outbox.delivered(key("unknown"));
        outbox.delivered(new EventKey(EventSource.parse("/gateways/gw-0001/devices/other"), new EventId("a2")));

        assertThat(ids(outbox.waiting(10))).containsExactly("a2");
    }

    @Test
    void keeping_the_same_event_again_changes_nothing() {
        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));
        outbox.append(alarm("a1", Cause.BUTTON));

        assertThat(outbox.depth()).isEqualTo(1);
    }

    @Test
    void a_refused_event_is_kept_for_the_technician_with_its_reason() throws SQLException {
        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));

        outbox.setAside(key("a1"), RefusalReason.UNKNOWN_CAUSE, "no such cause");

        assertThat(outbox.depth()).isZero();
        assertThat(row("SELECT id || ' ' || reason || ' ' || explanation || ' ' || at FROM set_aside"))
                .isEqualTo("a1 unknown-cause no such cause 2026-11-21T02:13:45.123Z");
    }

    @Test
    void an_event_this_program_cannot_read_is_set_aside_and_does_not_block_the_rest() throws SQLException {
        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));
        outbox.append(alarm("a2", Cause.BUTTON));
        change("UPDATE event SET payload = 'nonsense' WHERE id = 'a1'");

        assertThat(ids(outbox.waiting(10))).containsExactly("a2");
        assertThat(row("SELECT reason FROM set_aside WHERE id = 'a1'")).isEqualTo("unreadable");
    }

    @Test
    void the_file_is_written_so_that_a_commit_survives_a_power_cut() throws SQLException {
        try (Connection connection = OutboxFile.open(folder.resolve("outbox.db"));
                Statement statement = connection.createStatement()) {
            assertThat(text(statement, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
            assertThat(text(statement, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(text(statement, "PRAGMA busy_timeout")).isEqualTo("1000");
            assertThat(text(statement, "PRAGMA user_version")).isEqualTo("2");
        }
    }

    @Test
    void a_file_that_is_no_database_is_put_aside_and_a_fresh_one_works() throws IOException {
        Files.writeString(folder.resolve("outbox.db"), "this was an SD card once ".repeat(100));

        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));

        assertThat(outbox.depth()).isEqualTo(1);
        assertThat(asideFiles()).hasSize(1);
    }

    @Test
    void what_can_still_be_read_from_a_broken_file_is_taken_over() throws Exception {
        SqliteOutbox before = open();
        for (int i = 0; i < 50; i++) {
            before.append(alarm("a" + i, Cause.BUTTON));
        }
        before.close();
        wound(indexPage());

        SqliteOutbox after = open();

        assertThat(asideFiles()).isNotEmpty();
        assertThat(ids(after.waiting(100))).hasSize(50).startsWith("a0", "a1");
    }

    @Test
    void a_disk_that_does_not_work_says_so_each_time_and_works_when_it_does() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("outbox.db"));
        SqliteOutbox outbox = open();
        assertThatThrownBy(() -> outbox.append(alarm("a1", Cause.BUTTON))).isInstanceOf(OutboxException.class);
        assertThatThrownBy(outbox::depth).isInstanceOf(OutboxException.class);

        Files.delete(inTheWay);
        outbox.append(alarm("a1", Cause.BUTTON));

        assertThat(outbox.depth()).isEqualTo(1);
    }

    @Test
    void a_write_that_fails_loses_nothing_that_was_kept() throws SQLException {
        SqliteOutbox outbox = open();
        outbox.append(alarm("a1", Cause.BUTTON));
        change("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END");

        assertThatThrownBy(() -> outbox.append(alarm("a2", Cause.BUTTON))).isInstanceOf(OutboxException.class);
        change("DROP TRIGGER full");

        outbox.append(alarm("a2", Cause.BUTTON));
        assertThat(ids(outbox.waiting(10))).containsExactly("a1", "a2");
    }

    @Test
    void a_killed_process_leaves_everything_it_had_kept() throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KeepThenDie.class.getName(), folder.toString()).inheritIO().start();

        assertThat(child.waitFor()).isEqualTo(KeepThenDie.DIED);
        assertThat(ids(open().waiting(100))).hasSize(KeepThenDie.KEPT);
    }

    static AlarmRaised alarm(String id, Cause cause) {
        return new AlarmRaised(key(id), NOW, cause, new BootMark("boot", 1, 1000), null);
    }

    private static DeviceReported report(String id) {
        return new DeviceReported(key(id), NOW, DeviceCondition.CLEARED, new BootMark("boot", 2, 2000));
    }

    private static EventKey key(String id) {
        return new EventKey(EventSource.parse("/gateways/gw-0001/devices/button-1"), new EventId(id));
    }

    private static List<String> ids(List<GatewayMessage> messages) {
        return messages.stream().map(message -> message.key().id().value()).toList();
    }

    private SqliteOutbox open() {
        SqliteOutbox outbox = new SqliteOutbox(folder, InstantSource.fixed(NOW));
        opened.add(outbox);
        return outbox;
    }

    private List<Path> asideFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("outbox\\.db\\.broken-\\d+")).toList();
        }
    }

    private int indexPage() throws SQLException {
        return Integer.parseInt(row("SELECT rootpage FROM sqlite_schema WHERE name = 'event_by_urgency'"));
    }

    private void wound(int page) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("outbox.db").toFile(), "rw")) {
            file.seek((page - 1) * 4096L);
            file.write(new byte[4096]);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String row(String sql) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            return text(statement, sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
