package dk.nattevagt.simulator.bench;

import dk.nattevagt.simulator.walk.Circle;
import dk.nattevagt.simulator.walk.Course;
import dk.nattevagt.simulator.walk.NoiseModel;
import dk.nattevagt.simulator.walk.SimulatedTracker;
import dk.nattevagt.simulator.walk.Spot;
import dk.nattevagt.simulator.walk.WalkFix;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A year in the life of somebody with a tracker: at home in a brick house, in the garden twice a day, and once a week out of the safe
 * zone on foot or, every fourth time, in a car. Once a week the tracker is without network for up to an hour and tells it afterwards.
 *
 * @param zones the file of zones: one circle around the home, always on
 * @param outings each time they were truly outside
 */
record TrackerYear(String zones, List<WalkFix> fixes, List<Outing> outings, Instant until) {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WEEKS = 52;
    private static final int GARDEN_M = 60;

    /**
     * One time outside.
     *
     * @param crossed when they crossed the edge
     * @param beyond when they were so far beyond it that a fix there counts as outside
     * @param back when they crossed it again
     */
    record Outing(Instant crossed, Instant beyond, Instant back) {}

    static TrackerYear live(long seed, double radiusM, Duration interval, double beyondM) {
        Random random = new Random(seed);
        Course course = Course.from(START, Spot.HOME);
        List<Outing> outings = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            int outingDay = random.nextInt(7);
            for (int day = 0; day < 7; day++) {
                Instant midnight = START.plus(Duration.ofDays(week * 7L + day));
                garden(course, midnight.plusSeconds(8 * 3600 + random.nextInt(3600)), random);
                if (day == outingDay) {
                    outings.add(outing(course, midnight.plusSeconds(10 * 3600 + random.nextInt(5 * 3600)), random,
                            radiusM, beyondM));
                }
                garden(course, midnight.plusSeconds(19 * 3600 + random.nextInt(3600)), random);
            }
        }
        Instant end = START.plus(Duration.ofDays(WEEKS * 7L));
        SimulatedTracker tracker = new SimulatedTracker(course.indoorsUntil(end), interval, NoiseModel.TOWN, seed);
        for (int week = 0; week < WEEKS; week++) {
            Instant gap = START.plus(Duration.ofDays(week * 7L)).plusSeconds(random.nextInt(6 * 86_400));
            tracker.keptFrom(gap, gap.plusSeconds(random.nextInt(3600)));
        }
        return new TrackerYear(Circle.geoJson(List.of(Circle.always("home", Spot.HOME, radiusM))),
                tracker.reports(START, end), outings, end);
    }

    private static void garden(Course course, Instant at, Random random) {
        course.indoorsUntil(at).to(Spot.polar(random.nextInt(360), random.nextInt(GARDEN_M)), 1)
                .outdoors(Duration.ofSeconds(900 + random.nextInt(1800))).to(Spot.HOME, 1);
    }

    private static Outing outing(Course course, Instant leaving, Random random, double radiusM, double beyondM) {
        double speed = random.nextInt(4) == 0 ? 8 + random.nextDouble() * 8 : 0.7 + random.nextDouble() * 0.7;
        double metres = radiusM + 250 + random.nextInt(2500);
        Instant turning = leaving.plusSeconds(Math.round(metres / speed) + 900 + random.nextInt(5400));
        course.indoorsUntil(leaving).to(Spot.polar(random.nextInt(360), metres), speed).outdoorsUntil(turning)
                .to(Spot.HOME, speed);
        return new Outing(leaving.plusSeconds(Math.round(radiusM / speed)),
                leaving.plusSeconds(Math.round((radiusM + beyondM) / speed)),
                turning.plusSeconds(Math.round((metres - radiusM) / speed)));
    }
}
