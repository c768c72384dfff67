package dk.nattevagt.central.alarm;

import dk.nattevagt.protocol.message.Cause;

/**
 * Causes that, from one home, are one alarm: two presses are one person who waits, but smoke during a press is another
 * matter with other helpers. A tracker's SOS stands alone because its wearer need not be at home.
 */
public enum CauseGroup {
    PERSONAL, FIRE, GAS, WATER, DOOR, TRACKER;

    /** The group a cause belongs to. */
    public static CauseGroup of(Cause cause) {
        return switch (cause) {
            case BUTTON, PULL_CORD, FALL, INACTIVITY -> PERSONAL;
            case SMOKE, HEAT -> FIRE;
            case CO -> GAS;
            case WATER -> WATER;
            case DOOR -> DOOR;
            case TRACKER_SOS, ZONE_LEFT -> TRACKER;
        };
    }
}
