package dk.nattevagt.central.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.desk.MapTiles.Found;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the ground from a real server on this machine, on its good days and its bad ones. */
class TileProxyTest {
    private static final int ZOOM = 16;
    private static final int X = 34_801;
    private static final int Y = 20_345;

    @TempDir
    Path folder;
    private final TestTileServer server = new TestTileServer();
    private volatile Instant now = Instant.parse("2026-11-21T02:13:00Z");
    private TileProxy proxy;

    @BeforeEach
    void start() {
        proxy = open(1, settings(10_000, null));
    }

    private TileProxy open(int seed, TileSettings settings) {
        return new TileProxy(settings, folder.resolve("kept-" + seed), () -> now, new Random(seed),
                Duration.ofMillis(400));
    }

    /** Another one in the place of the first. */
    private TileProxy proxy(int seed, TileSettings settings) {
        proxy.close();
        proxy = open(seed, settings);
        return proxy;
    }

    private TileSettings settings(long roomKb, TileSettings.@Nullable Warm warm) {
        return new TileSettings(server.template(), "Prøvekort", 18, Duration.ofDays(30), roomKb * 1024, warm);
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    private static void isPicture(Found found) {
        assertThat(found).isInstanceOfSatisfying(Found.Picture.class, picture -> {
            assertThat(picture.image().type()).isEqualTo("image/png");
            assertThat(picture.image().content()).isEqualTo(TestTileServer.picture());
        });
    }

    private Set<String> paths() {
        return server.asked.stream().map(TestTileServer.Asked::path).collect(Collectors.toSet());
    }

    /** The proxy goes on with the rest of a block after it has answered. */
    private void untilAsked(int times) {
        org.awaitility.Awaitility.await().until(() -> server.asked.size() >= times);
    }

    @Test
    void a_picture_is_asked_for_once_and_then_served_from_disk_also_after_a_restart() {
        assertThat(proxy.fetch(new TileAddress(ZOOM, X, Y).block())).isTrue();
        isPicture(proxy(1, settings(10_000, null)).tile(ZOOM, X, Y));
        isPicture(proxy.tile(ZOOM, X + 1, Y + 1));
        assertThat(server.asked).hasSize(16);
    }

    @Test
    void the_source_is_asked_for_the_same_sixteen_in_an_order_of_chance_whichever_is_looked_at() {
        Set<Set<String>> sets = new HashSet<>();
        Set<String> firsts = new HashSet<>();
        IntStream.range(0, 8).forEach(seed -> {
            server.asked.clear();
            isPicture(proxy(seed, settings(10_000, null)).tile(ZOOM, X + seed % 3, Y + seed % 2));
            untilAsked(16);
            sets.add(paths());
            firsts.add(server.asked.getFirst().path());
        });
        assertThat(sets).as("what the source sees does not depend on what is looked at").hasSize(1);
        assertThat(sets.iterator().next()).hasSize(16);
        assertThat(firsts).as("nor does the order tell").hasSizeGreaterThan(2);
    }

    @Test
    void the_source_is_told_of_nobody() {
        isPicture(proxy.tile(ZOOM, X, Y));
        assertThat(server.asked).allSatisfy(asked -> assertThat(asked.headers().keySet().stream()
                .map(String::toLowerCase)).doesNotContain("cookie", "referer", "authorization", "x-forwarded-for")
                .contains("user-agent"));
    }

    @Test
    void it_is_asked_by_few_lines_at_a_time() {
        IntStream.range(0, 6).parallel().forEach(block -> isPicture(
                proxy.tile(ZOOM, X + block * 8, Y)));
        assertThat(server.most.get()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"500, image/png, true", "200, text/html, true", "200, image/png, false", "302, image/png, true"})
    void what_is_no_picture_is_not_shown_and_not_kept(int status, String type, boolean picture) {
        server.status = status;
        server.type = type;
        if (!picture) {
            server.body = "<html>Log in</html>".getBytes(StandardCharsets.UTF_8);
        }
        assertThat(proxy.tile(ZOOM, X, Y)).isInstanceOf(Found.SourceSilent.class);
        assertThat(paths()).noneMatch(path -> path.startsWith("/elsewhere"));
        server.status = 200;
        server.type = "image/png";
        server.body = TestTileServer.picture();
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            now = now.plusSeconds(31);
            isPicture(proxy.tile(ZOOM, X, Y));
        });
    }

    @Test
    void a_picture_far_too_large_is_given_up() {
        byte[] huge = new byte[5_000_000];
        System.arraycopy(TestTileServer.picture(), 0, huge, 0, 100);
        server.body = huge;
        assertThat(proxy.tile(ZOOM, X, Y)).isInstanceOf(Found.SourceSilent.class);
    }

    @Test
    void a_source_that_hangs_is_left_alone_for_a_while() {
        server.hangs = true;
        assertThat(proxy.tile(ZOOM, X, Y)).isInstanceOf(Found.SourceSilent.class);
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            int before = server.asked.size();
            assertThat(proxy.tile(ZOOM, X + 100, Y)).isInstanceOf(Found.SourceSilent.class);
            assertThat(server.asked).as("nobody waits for it any more").hasSize(before);
        });
        server.hangs = false;
        now = now.plusSeconds(31);
        org.awaitility.Awaitility.await().untilAsserted(() -> isPicture(proxy.tile(ZOOM, X, Y)));
    }

    @Test
    void an_old_picture_is_served_while_the_source_is_down_and_fetched_anew_when_it_is_back() {
        isPicture(proxy.tile(ZOOM, X, Y));
        untilAsked(16);
        now = now.plus(Duration.ofDays(40));
        server.status = 503;
        isPicture(proxy.tile(ZOOM, X, Y));
        untilAsked(22);
        now = now.plusSeconds(60);
        server.status = 200;
        org.awaitility.Awaitility.await().until(() -> {
            isPicture(proxy.tile(ZOOM, X, Y));
            return proxy.isFresh(new TileAddress(ZOOM, X, Y).block());
        });
    }

    @Test
    void a_square_the_source_does_not_have_is_remembered_and_one_off_the_map_never_asked_for() {
        server.status = 404;
        assertThat(proxy.tile(ZOOM, X, Y)).isInstanceOf(Found.NoSuchTile.class);
        untilAsked(16);
        assertThat(proxy.tile(ZOOM, X, Y)).isInstanceOf(Found.NoSuchTile.class);
        assertThat(proxy.tile(3, 9, 1)).isInstanceOf(Found.NoSuchTile.class);
        assertThat(proxy.tile(19, 1, 1)).as("closer than the source has").isInstanceOf(Found.NoSuchTile.class);
        assertThat(server.asked).hasSize(16);
    }

    @Test
    void what_was_fetched_longest_ago_makes_room() {
        long one = TestTileServer.picture().length;
        TileProxy small = proxy(1, new TileSettings(server.template(), "Prøvekort", 18, Duration.ofDays(30), one * 40,
                null));
        for (int block = 0; block < 4; block++) {
            assertThat(small.fetch(new TileAddress(ZOOM, X + block * 4, Y).block())).isTrue();
            now = now.plusSeconds(10);
        }
        assertThat(small.isFresh(new TileAddress(ZOOM, X, Y).block())).as("the oldest").isFalse();
        assertThat(small.isFresh(new TileAddress(ZOOM, X + 12, Y).block())).as("the newest").isTrue();
    }

    @Test
    void the_municipality_is_fetched_ahead_block_by_block_and_then_nothing_is_asked_any_more() {
        TileSettings settings = settings(10_000, new TileSettings.Warm(56.10, 11.10, 56.20, 11.30, 11, 12));
        TileProxy warm = proxy(1, settings);
        TileWarming warming = new TileWarming(warm, settings);
        List<TileAddress> blocks = new TileSettings.Warm(56.10, 11.10, 56.20, 11.30, 11, 12).blocks(18);
        blocks.forEach(_ -> warming.tick());
        int asked = server.asked.size();
        assertThat(asked).isEqualTo(blocks.size() * 16);
        warming.tick();
        isPicture(warm.tile(12, TileAddress.at(56.15, 11.2, 12).x(), TileAddress.at(56.15, 11.2, 12).y()));
        assertThat(server.asked).hasSize(asked);
    }
}
