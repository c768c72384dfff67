package dk.nattevagt.simulator.walk;

import static dk.nattevagt.simulator.walk.Scene.ON_FOOT;
import static dk.nattevagt.simulator.walk.Walks.EVENING;
import static dk.nattevagt.simulator.walk.Walks.FAR;
import static dk.nattevagt.simulator.walk.Walks.backAtEdge;
import static dk.nattevagt.simulator.walk.Walks.edgeAfter;
import static dk.nattevagt.simulator.walk.Walks.hours;
import static dk.nattevagt.simulator.walk.Walks.outing;

import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/** Walks with a tracker whose clock, network or position is wrong. */
final class FaultyWalks {
    private static final Instant LEAVING = hours(EVENING, 3);
    private static final Instant TURNING = hours(EVENING, 4.5);
    private static final Instant END = hours(EVENING, 10);

    private FaultyWalks() {}

    static List<LongFunction<Walk>> all() {
        return List.of(FaultyWalks::hourAhead, FaultyWalks::hourBehind, FaultyWalks::fromTheFuture,
                FaultyWalks::nullIsland, FaultyWalks::jumps, FaultyWalks::deadZone, FaultyWalks::weekOfBacklog,
                FaultyWalks::heardTwice, FaultyWalks::badReception);
    }

    private static Scene leaves(Scene scene) {
        return scene.home().soonAfter("left", "home", edgeAfter(LEAVING, ON_FOOT))
                .soonAfter("returned", "home", backAtEdge(FAR, TURNING, ON_FOOT));
    }

    private static Walk evening(Scene scene) {
        return scene.walk(outing(EVENING, LEAVING, FAR, ON_FOOT, TURNING, END), EVENING, END);
    }

    private static Course atHome() {
        return Course.from(EVENING, Spot.HOME).indoorsUntil(END);
    }

    private static Walk hourAhead(long seed) {
        return evening(leaves(new Scene("hour-ahead", "The tracker's clock is an hour ahead", seed))
                .fault(tracker -> tracker.clockAhead(_ -> Duration.ofHours(1))));
    }

    /** Its first ten minutes are not believed, and it is silent for less than the limit. */
    private static Walk hourBehind(long seed) {
        return evening(leaves(new Scene("hour-behind", "The tracker's clock is an hour behind", seed))
                .fault(tracker -> tracker.clockAhead(_ -> Duration.ofHours(-1))));
    }

    private static Walk fromTheFuture(long seed) {
        Scene scene = leaves(new Scene("from-the-future", "Now and then a fix says that it was made in days or years",
                seed));
        return evening(scene.fault(tracker -> tracker.clockAhead(
                now -> now.getEpochSecond() / 300 % 7 == 0
                        ? Duration.ofDays(3 + now.getEpochSecond() / 300 % 700)
                        : Duration.ZERO)));
    }

    private static Walk nullIsland(long seed) {
        Scene scene = new Scene("null-island", "Every third fix is at 0,0 and claims to be good", seed).home();
        return scene.changed(fixes -> {
            List<WalkFix> changed = new ArrayList<>(fixes);
            for (int i = 0; i < changed.size(); i += 3) {
                WalkFix fix = changed.get(i);
                changed.set(i, new WalkFix(fix.time(), fix.receivedAt(), new Place(0, 0), 0, true));
            }
            return changed;
        }).walk(atHome(), EVENING, END);
    }

    /** Never two in a row: that would be what somebody looks like who has left. */
    private static Walk jumps(long seed) {
        Random random = new Random(seed);
        Scene scene = new Scene("jumps", "Every quarter of an hour 300 m off, and 2 m exact by its own account", seed)
                .home();
        for (Instant now = EVENING.plusSeconds(150); now.isBefore(END); now = now.plusSeconds(900)) {
            scene.also(new WalkFix(now, now.plusSeconds(2), Spot.polar(random.nextInt(360), 300).place(), 2, true));
        }
        return scene.walk(atHome(), EVENING, END);
    }

    private static Walk deadZone(long seed) {
        Instant from = hours(EVENING, 2.9);
        Instant to = hours(EVENING, 7);
        return new Scene("dead-zone", "Out and home again where there is no network; all of it is told afterwards",
                seed)
                .home().fault(tracker -> tracker.keptFrom(from, to))
                .between("unknown", "home", from.plusSeconds(24 * 60), from.plusSeconds(31 * 60))
                .between("known", "home", to, to.plusSeconds(60))
                .walk(outing(EVENING, LEAVING, FAR, ON_FOOT, TURNING, END), EVENING, END);
    }

    private static Walk weekOfBacklog(long seed) {
        Instant to = hours(EVENING, 7 * 24);
        Course course = Course.from(EVENING, Spot.HOME).indoors(Duration.ofHours(15));
        for (int day = 0; day < 6; day++) {
            course.to(FAR, ON_FOOT).outdoors(Duration.ofHours(2)).to(Spot.HOME, ON_FOOT).indoors(Duration.ofHours(21));
        }
        course.indoorsUntil(hours(to, 5));
        Instant from = hours(EVENING, 1);
        return new Scene("week-of-backlog", "A week without network, six outings in it, all told at once", seed).home()
                .fault(tracker -> tracker.keptFrom(from, to))
                .between("unknown", "home", from.plusSeconds(24 * 60), from.plusSeconds(31 * 60))
                .between("known", "home", to, to.plusSeconds(60)).walk(course, EVENING, hours(to, 4));
    }

    private static Walk heardTwice(long seed) {
        return evening(leaves(new Scene("heard-twice", "Every fix comes again, some minutes later and in any order",
                seed)).changed(fixes -> {
                    Random random = new Random(seed);
                    List<WalkFix> again = new ArrayList<>(fixes);
                    fixes.forEach(fix -> again.add(new WalkFix(fix.time(),
                            fix.receivedAt().plusSeconds(random.nextInt(1500)), fix.place(), fix.accuracyM(),
                            fix.valid())));
                    again.sort(Comparator.comparing(WalkFix::receivedAt));
                    return Collections.unmodifiableList(again);
                }));
    }

    /** Wi-Fi and network positions, reflections and a third without a fix, four jumps a day; reported every two minutes. */
    private static Walk badReception(long seed) {
        NoiseModel town = NoiseModel.TOWN;
        NoiseModel bad = new NoiseModel(town.openSigmaM(), town.indoorSigmaM(), town.jitterM(), town.wanderSeconds(),
                town.noFixIndoors(), town.wifiIndoors(), town.wifiSigmaM(), town.cellIndoors(), town.cellSigmaM(), 4,
                town.jumpM(), town.jumpSeconds(), 0, 1, 0);
        return evening(leaves(new Scene("bad-reception", "Indoors in town, with every error a receiver makes", seed)
                .every(Duration.ofMinutes(2)).patience(5)).noise(bad));
    }
}
