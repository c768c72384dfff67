package dk.nattevagt.gateway.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.protocol.id.EventId;
import dk.nattevagt.protocol.id.EventKey;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Cause;
import dk.nattevagt.protocol.message.RefusalReason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An SD card that lies: whatever it gives back, the gateway starts and an alarm can be kept. */
class BrokenCardTest {
    private static final int SEEDS = Integer.getInteger("cards", 40);
    private static final int PAGE = 4096;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T02:13:45Z"));

    @TempDir
    Path folder;

    @Test
    void whatever_a_card_has_done_the_outbox_starts_and_keeps_the_next_alarm() throws IOException {
        int kept = 0;
        int saved = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Path home = Files.createDirectory(folder.resolve("home-" + seed));
            List<String> before = fill(home, random);
            damage(home, random);

            List<String> after = pressOnce(home, "seed " + seed);

            assertThat(after).as("seed %d", seed).contains("next").doesNotHaveDuplicates();
            kept += before.size();
            saved += (int) before.stream().filter(after::contains).count();
        }
        assertThat(saved).as("most events were not on the wounded page").isGreaterThan(kept / 2);
    }

    @Test
    void only_what_stood_on_a_dead_page_is_lost() throws Exception {
        List<String> before = fill(folder, 300);
        long leaf = leafPage();
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("outbox.db").toFile(), "rw")) {
            file.seek((leaf - 1) * PAGE);
            file.write(new byte[PAGE]);
        }

        List<String> after = pressOnce(folder, "a dead page");

        assertThat(before.stream().filter(id -> !after.contains(id)).count()).as("lost").isBetween(1L, 15L);
        assertThat(after).contains("e0", "e299");
    }

    @Test
    void a_file_that_breaks_while_it_is_used_is_put_aside_then_and_there() throws Exception {
        fill(folder, 300);
        try (SqliteOutbox outbox = new SqliteOutbox(folder, CLOCK)) {
            assertThat(outbox.depth()).isEqualTo(300);
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve("outbox.db").toFile(), "rw")) {
                file.seek(PAGE);
                byte[] noise = new byte[(int) file.length() - PAGE];
                new Random(1).nextBytes(noise);
                file.write(noise);
            }

            outbox.append(SqliteOutboxTest.alarm("next", Cause.SMOKE));

            assertThat(outbox.waiting(1).getFirst().key().id().value()).isEqualTo("next");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.contains(".broken-"));
        }
    }

    @Test
    void a_file_of_a_newer_gateway_is_kept_aside_and_its_events_are_taken_over() throws Exception {
        fill(folder, 3);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 4711");
        }

        assertThat(pressOnce(folder, "newer")).containsExactly("e0", "e1", "e2", "next");
    }

    /** Starts as the gateway does, keeps an alarm, starts again, and tells what waits. */
    private static List<String> pressOnce(Path home, String what) {
        try (SqliteOutbox outbox = new SqliteOutbox(home, CLOCK)) {
            outbox.append(SqliteOutboxTest.alarm("next", Cause.BUTTON));
            assertThat(outbox.waiting(1000)).as(what).isNotEmpty();
            assertThat(outbox.depth()).as(what).isPositive();
        }
        try (SqliteOutbox outbox = new SqliteOutbox(home, CLOCK)) {
            return outbox.waiting(1000).stream().map(message -> message.key().id().value()).toList();
        }
    }

    /** A life before: some hundred events kept, some let go, some set aside; ended well or by a power cut. */
    private static List<String> fill(Path home, Random random) throws IOException {
        List<String> ids = new ArrayList<>();
        SqliteOutbox outbox = new SqliteOutbox(home, CLOCK);
        for (int i = 0; i < 120; i++) {
            outbox.append(SqliteOutboxTest.alarm("e" + i, random.nextBoolean() ? Cause.SMOKE : Cause.BUTTON));
            switch (random.nextInt(4)) {
                case 0 -> outbox.delivered(key("e" + i));
                case 1 -> outbox.setAside(key("e" + i), RefusalReason.UNKNOWN_CAUSE, "no such cause");
                default -> ids.add("e" + i);
            }
        }
        if (random.nextBoolean()) {
            cutPower(home);
        }
        outbox.close();
        Path image = home.resolve("image");
        if (Files.isDirectory(image)) {
            for (String name : List.of("outbox.db", "outbox.db-wal")) {
                Files.move(image.resolve(name), home.resolve(name),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return ids;
    }

    private static List<String> fill(Path home, int events) {
        List<String> ids = new ArrayList<>();
        try (SqliteOutbox outbox = new SqliteOutbox(home, CLOCK)) {
            for (int i = 0; i < events; i++) {
                outbox.append(SqliteOutboxTest.alarm("e" + i, Cause.BUTTON));
                ids.add("e" + i);
            }
        }
        return ids;
    }

    private static void cutPower(Path home) throws IOException {
        Path image = Files.createDirectory(home.resolve("image"));
        for (String name : List.of("outbox.db", "outbox.db-wal")) {
            Files.copy(home.resolve(name), image.resolve(name));
        }
    }

    private static void damage(Path home, Random random) throws IOException {
        Path wal = home.resolve("outbox.db-wal");
        Path hit = Files.exists(wal) && random.nextBoolean() ? wal : home.resolve("outbox.db");
        try (RandomAccessFile file = new RandomAccessFile(hit.toFile(), "rw")) {
            long length = Math.max(1, file.length());
            switch (random.nextInt(4)) {
                case 0 -> file.setLength(random.nextLong(length));
                case 1 -> overwrite(file, random.nextLong(length) / PAGE * PAGE, new byte[PAGE]);
                case 2 -> {
                    byte[] noise = new byte[512];
                    random.nextBytes(noise);
                    overwrite(file, random.nextLong(length) / 512 * 512, noise);
                }
                default -> {
                    for (int i = 0; i < 20; i++) {
                        overwrite(file, random.nextLong(length), new byte[]{(byte) random.nextInt(256)});
                    }
                }
            }
        }
    }

    private static void overwrite(RandomAccessFile file, long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    private long leafPage() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("outbox.db"));
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA page_count")) {
            assertThat(row.next()).isTrue();
            // Pages are used in the order in which the table grew: one in the middle is a leaf of table or index.
            return tableLeaf(row.getLong(1));
        }
    }

    /** A table's leaf begins with 13 [SQLite file format §1.6]. */
    private long tableLeaf(long pages) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("outbox.db").toFile(), "r")) {
            for (long page = pages / 2; page <= pages; page++) {
                file.seek((page - 1) * PAGE);
                if (file.read() == 13) {
                    return page;
                }
            }
        }
        throw new AssertionError("no leaf of a table was found");
    }

    private static EventKey key(String id) {
        return new EventKey(EventSource.parse("/gateways/gw-0001/devices/button-1"), new EventId(id));
    }
}
