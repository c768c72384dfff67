package dk.nattevagt.simulator.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where somebody really was, all the time: stays, and straight ways between them. */
public final class Course {
    private final List<Leg> legs = new ArrayList<>();
    private Instant end;
    private Spot last;

    private record Leg(Instant from, Instant to, Spot start, Spot goal, boolean indoors) {
        Spot at(Instant moment) {
            double all = Duration.between(from, to).toMillis();
            return all == 0 ? goal : start.towards(goal, Math.min(1, Duration.between(from, moment).toMillis() / all));
        }
    }

    private Course(Instant start, Spot spot) {
        this.end = start;
        this.last = spot;
    }

    /** Begins somewhere. */
    public static Course from(Instant start, Spot spot) {
        return new Course(start, spot);
    }

    /** In a house until then. */
    public Course indoorsUntil(Instant moment) {
        return leg(moment, last, true);
    }

    /** In the open, at one spot, until then. */
    public Course outdoorsUntil(Instant moment) {
        return leg(moment, last, false);
    }

    /** In a house for so long. */
    public Course indoors(Duration span) {
        return indoorsUntil(end.plus(span));
    }

    /** In the open for so long. */
    public Course outdoors(Duration span) {
        return outdoorsUntil(end.plus(span));
    }

    /** Straight there, in the open. */
    public Course to(Spot goal, double metresPerSecond) {
        return leg(end.plusMillis(Math.round(last.distance(goal) / metresPerSecond * 1000)), goal, false);
    }

    private Course leg(Instant to, Spot goal, boolean indoors) {
        if (to.isBefore(end)) {
            throw new IllegalArgumentException("a course goes on in time");
        }
        legs.add(new Leg(end, to, last, goal, indoors));
        end = to;
        last = goal;
        return this;
    }

    /** When it ends. */
    public Instant end() {
        return end;
    }

    /** Where they are at a moment; where they were last once it has ended. */
    public Spot at(Instant moment) {
        return leg(moment).at(moment);
    }

    /** Whether they are in a house. */
    public boolean indoors(Instant moment) {
        return leg(moment).indoors();
    }

    private Leg leg(Instant moment) {
        int low = 0;
        int high = legs.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (legs.get(middle).to().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return legs.get(low);
    }
}
