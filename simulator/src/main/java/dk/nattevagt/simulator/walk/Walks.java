package dk.nattevagt.simulator.walk;

import static dk.nattevagt.simulator.walk.Scene.BY_CAR;
import static dk.nattevagt.simulator.walk.Scene.ON_FOOT;
import static dk.nattevagt.simulator.walk.Scene.RADIUS_M;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The walks that the zone rules are held against. Ordinary ones; those whose fixes are wrong are {@link FaultyWalks}. */
public final class Walks {
    static final Instant EVENING = Instant.parse("2026-01-14T18:00:00Z");
    static final Spot FAR = Spot.polar(70, 1200);

    private Walks() {}

    /** Every walk, from a seed. */
    public static List<Walk> all(long seed) {
        return Stream.concat(ordinary().stream(), FaultyWalks.all().stream()).map(walk -> walk.apply(seed)).toList();
    }

    private static List<LongFunction<Walk>> ordinary() {
        return List.of(Walks::evening, Walks::outBeforeTheHours, Walks::homeBeforeTheHours, Walks::deadTracker,
                Walks::hospitalNight, Walks::busRide, Walks::benchOnTheEdge, Walks::indoorsWithoutFix,
                Walks::dayCentre, Walks::springNight, Walks::autumnNight);
    }

    static Instant hours(Instant start, double hours) {
        return start.plusSeconds(Math.round(hours * 3600));
    }

    /** When somebody who sets out on foot straight from the home crosses the zone's edge. */
    static Instant edgeAfter(Instant leaving, double metresPerSecond) {
        return leaving.plusSeconds(Math.round(RADIUS_M / metresPerSecond));
    }

    /** Home, then out and away from there, then home again. */
    static Course outing(Instant start, Instant leaving, Spot goal, double speed, Instant turning, Instant end) {
        return Course.from(start, Spot.HOME).indoorsUntil(leaving).to(goal, speed).outdoorsUntil(turning)
                .to(Spot.HOME, speed).indoorsUntil(end);
    }

    static Instant backAtEdge(Spot goal, Instant turning, double speed) {
        return turning.plusSeconds(Math.round((Spot.HOME.distance(goal) - RADIUS_M) / speed));
    }

    private static Walk evening(long seed) {
        Instant leaving = hours(EVENING, 3);
        Instant turning = hours(EVENING, 4.5);
        return new Scene("evening", "Out of the door in the evening, and fetched home", seed).home()
                .soonAfter("left", "home", edgeAfter(leaving, ON_FOOT))
                .soonAfter("returned", "home", backAtEdge(FAR, turning, ON_FOOT))
                .walk(outing(EVENING, leaving, FAR, ON_FOOT, turning, hours(EVENING, 14)), EVENING,
                        hours(EVENING, 14));
    }

    /** The hours begin at 20:00 Danish winter time. */
    private static Walk outBeforeTheHours(long seed) {
        Instant turning = hours(EVENING, 3);
        return new Scene("out-before-the-hours", "Out an hour before the zone's hours begin, and still out then", seed)
                .home("20:00", "07:00").at("left", "home", hours(EVENING, 1))
                .soonAfter("returned", "home", backAtEdge(FAR, turning, ON_FOOT))
                .walk(outing(EVENING, hours(EVENING, 0.2), FAR, ON_FOOT, turning, hours(EVENING, 12)), EVENING,
                        hours(EVENING, 12));
    }

    private static Walk homeBeforeTheHours(long seed) {
        return new Scene("home-before-the-hours", "Out in the afternoon, home again before the hours begin", seed)
                .home("20:00", "07:00")
                .walk(outing(hours(EVENING, -6), hours(EVENING, -5), FAR, ON_FOOT, hours(EVENING, -1),
                        hours(EVENING, 12)), hours(EVENING, -6), hours(EVENING, 12));
    }

    private static Walk deadTracker(long seed) {
        Instant dies = hours(EVENING, 5);
        return new Scene("dead-tracker", "The battery is empty at night, and it is charged in the morning", seed).home()
                .fault(tracker -> tracker.deadFrom(dies, hours(EVENING, 13)))
                .between("unknown", "home", dies.plusSeconds(24 * 60), dies.plusSeconds(31 * 60))
                .between("known", "home", hours(EVENING, 13), hours(EVENING, 13.2))
                .walk(Course.from(EVENING, Spot.HOME).indoorsUntil(hours(EVENING, 15)), EVENING, hours(EVENING, 15));
    }

    private static Walk hospitalNight(long seed) {
        Instant leaving = hours(EVENING, 2);
        Spot hospital = Spot.polar(200, 12_000);
        Instant turning = hours(EVENING, 16);
        return new Scene("hospital-night", "By ambulance to hospital, a night there, home by taxi: left once", seed)
                .home().soonAfter("left", "home", edgeAfter(leaving, BY_CAR))
                .soonAfter("returned", "home", backAtEdge(hospital, turning, BY_CAR))
                .walk(Course.from(EVENING, Spot.HOME).indoorsUntil(leaving).to(hospital, BY_CAR).indoorsUntil(turning)
                        .to(Spot.HOME, BY_CAR).indoorsUntil(hours(EVENING, 20)), EVENING, hours(EVENING, 20));
    }

    private static Walk busRide(long seed) {
        Instant leaving = hours(EVENING, 1);
        Instant turning = hours(EVENING, 1.5);
        Spot terminus = Spot.polar(310, 9_000);
        return new Scene("bus-ride", "To the end of the line and back, reported every minute", seed).home()
                .every(Duration.ofMinutes(1)).soonAfter("left", "home", edgeAfter(leaving, BY_CAR))
                .soonAfter("returned", "home", backAtEdge(terminus, turning, BY_CAR))
                .walk(outing(EVENING, leaving, terminus, BY_CAR, turning, hours(EVENING, 4)), EVENING,
                        hours(EVENING, 4));
    }

    private static Walk benchOnTheEdge(long seed) {
        Course course = Course.from(EVENING, Spot.HOME).indoors(Duration.ofHours(1));
        for (int time = 0; time < 6; time++) {
            course.to(new Spot(RADIUS_M - 5, 0), ON_FOOT).outdoors(Duration.ofMinutes(20))
                    .to(new Spot(RADIUS_M + 12, 0), ON_FOOT).outdoors(Duration.ofMinutes(20));
        }
        return new Scene("bench-on-the-edge", "Four hours between two benches, one on each side of the edge", seed)
                .home().every(Duration.ofMinutes(2)).walk(course, EVENING, hours(EVENING, 5));
    }

    private static Walk indoorsWithoutFix(long seed) {
        Instant begins = hours(EVENING, 4);
        Instant ends = hours(EVENING, 9);
        return new Scene("indoors-without-fix", "In the cellar for five hours: heard, but never with a fix", seed)
                .home()
                .changed(fixes -> fixes.stream().map(fix -> fix.time().isBefore(begins) || !fix.time().isBefore(ends)
                        ? fix
                        : new WalkFix(fix.time(), fix.receivedAt(), fix.place(), fix.accuracyM(), false))
                        .toList())
                .between("unknown", "home", begins.plusSeconds(24 * 60), begins.plusSeconds(31 * 60))
                .between("known", "home", ends, ends.plusSeconds(120))
                .walk(Course.from(EVENING, Spot.HOME).indoorsUntil(hours(EVENING, 12)), EVENING, hours(EVENING, 12));
    }

    /** Wednesday: the day centre's hours are 9 to 15, 8:00 to 14:00 UTC. The drive there is outside of both zones. */
    private static Walk dayCentre(long seed) {
        Instant morning = Instant.parse("2026-01-14T06:00:00Z");
        Spot centre = Spot.polar(120, 4_000);
        Instant leaving = hours(morning, 1.5);
        Instant turning = hours(morning, 7);
        return new Scene("day-centre", "Fetched to the day centre and brought home within its hours", seed).home()
                .zone(Circle.at("centre", centre, 120, "mon tue wed thu fri", "09:00", "15:00"))
                .soonAfter("left", "home", edgeAfter(leaving, BY_CAR))
                .soonAfter("left", "centre", turning.plusSeconds(9))
                .soonAfter("returned", "home", backAtEdge(centre, turning, BY_CAR))
                .walk(Course.from(morning, Spot.HOME).indoorsUntil(leaving).to(centre, BY_CAR).indoorsUntil(turning)
                        .to(Spot.HOME, BY_CAR).indoorsUntil(hours(morning, 12)), morning, hours(morning, 12));
    }

    /** 29 March 2026, 2:00 becomes 3:00: half past two comes when it would have, at 1:30 UTC, which is half past three. */
    private static Walk springNight(long seed) {
        Instant night = Instant.parse("2026-03-28T22:00:00Z");
        return new Scene("spring-night", "The night that loses an hour, in which the zone's hours begin", seed)
                .home("02:30", "06:00").at("left", "home", Instant.parse("2026-03-29T01:30:00Z"))
                .walk(Course.from(night, Spot.HOME).indoorsUntil(hours(night, 1)).to(FAR, ON_FOOT)
                        .outdoorsUntil(hours(night, 12)), night, hours(night, 12));
    }

    /** 25 October 2026, 3:00 becomes 2:00: the hours end at the second half past two, at 1:30 UTC. */
    private static Walk autumnNight(long seed) {
        Instant night = Instant.parse("2026-10-24T22:00:00Z");
        Instant leaving = Instant.parse("2026-10-25T01:00:00Z");
        return new Scene("autumn-night", "The night that has an hour twice: out in the second, still in the hours",
                seed)
                .home("22:00", "02:30").soonAfter("left", "home", edgeAfter(leaving, ON_FOOT))
                .walk(Course.from(night, Spot.HOME).indoorsUntil(leaving).to(FAR, ON_FOOT)
                        .outdoorsUntil(hours(night, 12)), night, hours(night, 12));
    }
}
