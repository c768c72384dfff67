package dk.nattevagt.central.alarm;

import dk.nattevagt.protocol.message.Cause;

/** How much it matters who waits: 1 can wait for daylight, 5 is life in danger now. */
public record Urgency(int level) implements Comparable<Urgency> {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public Urgency {
        if (level < LOWEST || level > HIGHEST) {
            throw new IllegalArgumentException("urgency is 1-5");
        }
    }

    /** Where an alarm of this cause begins. */
    public static Urgency of(Cause cause) {
        return new Urgency(switch (cause) {
            case SMOKE, HEAT, CO -> 5;
            case FALL, TRACKER_SOS, ZONE_LEFT -> 4;
            case BUTTON, PULL_CORD, INACTIVITY -> 3;
            case WATER, DOOR -> 2;
        });
    }

    /** One step up, at most to the highest. */
    public Urgency raised() {
        return new Urgency(Math.min(HIGHEST, level + 1));
    }

    /** The greater of the two. */
    public Urgency atLeast(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Urgency other) {
        return Integer.compare(level, other.level);
    }
}
