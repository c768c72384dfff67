package dk.nattevagt.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.nattevagt.central.tracking.ZoneEvent;
import dk.nattevagt.central.tracking.ZoneSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every walk says what it must, and nothing else. */
class ReplayedWalksTest {
    private static final int SEEDS = 10;

    static Stream<String> names() {
        return Walks.all(0).stream().map(Walk::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_walk_says_what_it_must_and_nothing_else(String name) {
        for (Walk walk : LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> one(name, seed)).toList()) {
            List<ZoneEvent> said = replay(ZoneSettings.STANDARD, walk);
            assertThat(wrong(walk, said)).as("%s: %s\nmust say %s\nsaid %s", walk.name(), walk.about(),
                    walk.expected(), said).isFalse();
        }
    }

    @Test
    void the_same_seed_walks_the_same_way() {
        assertThat(Walks.all(7)).isEqualTo(Walks.all(7));
        assertThat(one("evening", 7).fixes()).isNotEqualTo(one("evening", 8).fixes());
    }

    @Test
    void each_rule_is_missed_by_some_walk() {
        ZoneSettings standard = ZoneSettings.STANDARD;
        assertThat(brokenBy(standard)).isEmpty();
        assertThat(brokenBy(settings(1, 25, 15, 40))).as("one fix is enough").contains("jumps");
        assertThat(brokenBy(settings(3, 25, 15, 40))).as("three fixes").contains("bus-ride");
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
        return names().filter(name -> LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> one(name, seed))
                .anyMatch(walk -> wrong(walk, replay(settings, walk)))).toList();
    }

    private static List<ZoneEvent> replay(ZoneSettings settings, Walk walk) {
        return Replays.replay(settings, walk.zones(), walk.fixes(), walk.until());
    }

    private static Walk one(String name, long seed) {
        return Walks.all(seed).stream().filter(walk -> walk.name().equals(name)).findFirst().orElseThrow();
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
