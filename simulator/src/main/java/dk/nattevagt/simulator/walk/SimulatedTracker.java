package dk.nattevagt.simulator.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A tracker that is carried along a course, and what reaches the central of its reports. */
public final class SimulatedTracker {
    private final Course course;
    private final Duration interval;
    private final Random random;
    private final GpsNoise noise;
    private final List<Gap> gaps = new ArrayList<>();
    private Function<Instant, Duration> clockError = _ -> Duration.ZERO;

    /** A while without the mobile network. Kept reports come all at once when it is over. */
    private record Gap(Instant from, Instant to, boolean kept) {
        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** A tracker that reports so often, with errors by a model. */
    public SimulatedTracker(Course course, Duration interval, NoiseModel model, long seed) {
        this.course = course;
        this.interval = interval;
        this.random = new Random(seed);
        this.noise = new GpsNoise(model, random);
    }

    /** No network from then to then; what was measured meanwhile is sent when it is back. */
    public SimulatedTracker keptFrom(Instant from, Instant to) {
        gaps.add(new Gap(from, to, true));
        return this;
    }

    /** Off from then to then: nothing is measured. */
    public SimulatedTracker deadFrom(Instant from, Instant to) {
        gaps.add(new Gap(from, to, false));
        return this;
    }

    /** By how much its clock is ahead at each moment. */
    public SimulatedTracker clockAhead(Function<Instant, Duration> error) {
        clockError = error;
        return this;
    }

    /** All that arrives from then to then, in the order of arrival. */
    public List<WalkFix> reports(Instant from, Instant to) {
        List<WalkFix> all = new ArrayList<>();
        for (Instant now = from; now.isBefore(to); now = now.plus(interval)) {
            report(now, all);
        }
        all.sort(Comparator.comparing(WalkFix::receivedAt));
        return all;
    }

    private void report(Instant now, List<WalkFix> all) {
        GpsNoise.Measured measured = noise.measure(course.at(now), course.indoors(now), now);
        Instant arrives = now.plusMillis(500 + random.nextInt(4000));
        for (Gap gap : gaps) {
            if (gap.contains(now)) {
                if (!gap.kept()) {
                    return;
                }
                arrives = gap.to().plusSeconds(5);
            }
        }
        all.add(new WalkFix(now.plus(clockError.apply(now)), arrives, measured.spot().place(), measured.accuracyM(),
                measured.valid()));
    }
}
