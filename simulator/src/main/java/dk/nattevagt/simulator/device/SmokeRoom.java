package dk.nattevagt.simulator.device;

import java.time.Duration;

/**
 * A room with a smoke alarm under its ceiling. Smoke builds up while a cigarette burns and clears when it is put out; the
 * detector has hysteresis, as real ones have.
 *
 * @param smoke from 0 (clear) to 1 (thick)
 * @param burning whether the cigarette is lit
 * @param alarm whether the detector senses smoke
 */
public record SmokeRoom(double smoke, boolean burning, boolean alarm) {
    /** A room with clear air. */
    public static final SmokeRoom CLEAR = new SmokeRoom(0, false, false);
    private static final double RISE_PER_SECOND = 0.20;
    private static final double FALL_PER_SECOND = 0.25;
    private static final double SENSED_FROM = 0.70;
    private static final double CLEAR_FROM = 0.25;

    /** The cigarette is lit or put out. */
    public SmokeRoom burning(boolean lit) {
        return new SmokeRoom(smoke, lit, alarm);
    }

    /** The room after this time. */
    public SmokeRoom after(Duration time) {
        double seconds = time.toNanos() / 1e9;
        double change = burning ? RISE_PER_SECOND * seconds : -FALL_PER_SECOND * seconds;
        double now = Math.clamp(smoke + change, 0.0, 1.0);
        return new SmokeRoom(now, burning, alarm ? now > CLEAR_FROM : now >= SENSED_FROM);
    }
}
