package dk.nattevagt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.geojson.FixLine;
import dk.nattevagt.central.tracking.ZoneEvent;
import dk.nattevagt.central.tracking.ZoneSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every walk says what it must, and nothing else. */
class ReplayedWalksTest {
    private static final int SEEDS = 5;
    private static final List<Walk> ALL = LongStream.rangeClosed(1, SEEDS).boxed()
            .flatMap(seed -> Walks.all(seed).stream()).toList();

    static Stream<String> names() {
        return ALL.stream().map(Walk::name).distinct();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_walk_says_what_it_must_and_nothing_else(String name) {
        for (Walk walk : ALL.stream().filter(walk -> walk.name().equals(name)).toList()) {
            List<ZoneEvent> said = replay(ZoneSettings.STANDARD, walk);
            assertThat(wrong(walk, said)).as("%s: %s\nmust say %s\nsaid %s", walk.name(), walk.about(),
                    walk.expected(), said).isFalse();
        }
    }

    @Test
    void walks_go_through_the_command_as_well(@TempDir Path folder) throws IOException {
        for (Walk walk : ALL.subList(0, 4)) {
            WalkFiles files = WalkFiles.write(folder, walk.zones(), walk.fixes());
            StringWriter out = new StringWriter();
            int exit = dk.nattevagt.central.Main.commandLine().setOut(new PrintWriter(out)).execute("walk", "--zones",
                    files.zones().toString(), "--fixes", files.fixes().toString(), "--until", walk.until().toString());
            assertThat(exit).isZero();
            assertThat(out.toString().lines()).as(walk.name()).hasSameSizeAs(walk.expected())
                    .containsExactlyElementsOf(replay(ZoneSettings.STANDARD, walk).stream()
                            .map(event -> FixLine.write(event, String.valueOf(event.fix()))).toList());
        }
    }

    @Test
    void the_same_seed_walks_the_same_way() {
        assertThat(Walks.all(7)).isEqualTo(Walks.all(7));
        assertThat(Walks.all(7).getFirst().fixes()).isNotEqualTo(Walks.all(8).getFirst().fixes());
    }

    @Test
    void each_rule_is_missed_by_some_walk() {
        ZoneSettings standard = ZoneSettings.STANDARD;
        assertThat(brokenBy(standard)).isEmpty();
        assertThat(brokenBy(settings(1, 25, 15, 40))).as("one fix is enough").contains("jumps");
        assertThat(brokenBy(settings(3, 25, 15, 40))).as("three fixes").contains("evening", "hospital-night");
        assertThat(brokenBy(settings(2, 0, 0, 40))).as("neither floor nor margin").contains("bench-on-the-edge");
        assertThat(brokenBy(settings(2, 25, 15, 1))).as("nobody goes by bus").contains("hospital-night");
        assertThat(brokenBy(standard.silentAfter(Duration.ofHours(9)))).as("silence is inside")
                .contains("dead-tracker", "dead-zone", "indoors-without-fix");
    }

    private static ZoneSettings settings(int confirmations, double floorM, double marginM, double fastestMs) {
        ZoneSettings standard = ZoneSettings.STANDARD;
        return new ZoneSettings(standard.silentAfter(), confirmations, standard.apart(), floorM, standard.unclaimedM(),
                standard.vagueM(), marginM, fastestMs);
    }

    private static List<String> brokenBy(ZoneSettings settings) {
        return ALL.stream().filter(walk -> wrong(walk, replay(settings, walk))).map(Walk::name).distinct().toList();
    }

    private static List<ZoneEvent> replay(ZoneSettings settings, Walk walk) {
        return Replays.replay(settings, walk.zones(), walk.fixes(), walk.until());
    }

    /** Zones are held apart: what two of them say at one fix has no order. */
    private static boolean wrong(Walk walk, List<ZoneEvent> said) {
        return said.size() != walk.expected().size() || walk.expected().stream().map(Walk.Expected::zone).distinct()
                .anyMatch(zone -> wrong(walk.expected().stream().filter(one -> one.zone().equals(zone)).toList(),
                        said.stream().filter(event -> event.zone().equals(zone)).toList()));
    }

    private static boolean wrong(List<Walk.Expected> expected, List<ZoneEvent> said) {
        return said.size() != expected.size()
                || IntStream.range(0, said.size()).anyMatch(i -> !fits(expected.get(i), said.get(i)));
    }

    private static boolean fits(Walk.Expected expected, ZoneEvent said) {
        return said.kind().wireName().equals(expected.event()) && !said.at().isBefore(expected.from())
                && !said.at().isAfter(expected.to());
    }
}
