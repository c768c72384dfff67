package dk.nattevagt.simulator.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A walk while it is written: zones, what happens, what must be said. */
final class Scene {
    /** Walking, with a frame or without. */
    static final double ON_FOOT = 1.1;
    static final double BY_CAR = 14;
    static final double RADIUS_M = 150;
    static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final String name;
    private final String about;
    private final long seed;
    private final List<Circle> zones = new ArrayList<>();
    private final List<Walk.Expected> expected = new ArrayList<>();
    private final List<UnaryOperator<SimulatedTracker>> faults = new ArrayList<>();
    private final List<WalkFix> more = new ArrayList<>();
    private UnaryOperator<List<WalkFix>> change = fixes -> fixes;
    private Duration interval = FIVE_MINUTES;
    private int patience;
    private NoiseModel model = NoiseModel.GOOD_DAY;

    Scene(String name, String about, long seed) {
        this.name = name;
        this.about = about;
        this.seed = seed;
    }

    Scene home(String... hours) {
        zones.add(hours.length == 0
                ? Circle.always("home", Spot.HOME, RADIUS_M)
                : Circle.at("home", Spot.HOME, RADIUS_M, "mon tue wed thu fri sat sun", hours[0], hours[1]));
        return this;
    }

    Scene zone(Circle circle) {
        zones.add(circle);
        return this;
    }

    Scene every(Duration span) {
        interval = span;
        return this;
    }

    Scene noise(NoiseModel other) {
        model = other;
        return this;
    }

    Scene fault(UnaryOperator<SimulatedTracker> fault) {
        faults.add(fault);
        return this;
    }

    /** Something else that arrives among the tracker's own reports. */
    Scene also(WalkFix fix) {
        more.add(fix);
        return this;
    }

    /** What becomes of the whole list on its way. */
    Scene changed(UnaryOperator<List<WalkFix>> how) {
        change = how;
        return this;
    }

    /** Must be said at exactly this moment. */
    Scene at(String event, String zone, Instant moment) {
        return between(event, zone, moment, moment);
    }

    Scene between(String event, String zone, Instant from, Instant to) {
        expected.add(new Walk.Expected(event, zone, from, to));
        return this;
    }

    /** So many intervals more than two fixes need, for a tracker that often has none. */
    Scene patience(int more) {
        patience = more;
        return this;
    }

    /** Must be said by the second fix there: within two intervals and the way out of the band in which nothing is said. */
    Scene soonAfter(String event, String zone, Instant crossing) {
        return between(event, zone, crossing, crossing.plus(interval.multipliedBy(2L + patience)).plusSeconds(75));
    }

    Walk walk(Course course, Instant from, Instant until) {
        SimulatedTracker tracker = new SimulatedTracker(course, interval, model, seed);
        for (UnaryOperator<SimulatedTracker> fault : faults) {
            tracker = fault.apply(tracker);
        }
        List<WalkFix> fixes = new ArrayList<>(tracker.reports(from, until));
        fixes.addAll(more);
        fixes.sort(Comparator.comparing(WalkFix::receivedAt));
        return new Walk(name, about, Circle.geoJson(zones), change.apply(fixes), until, expected);
    }
}
