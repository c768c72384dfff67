package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a wearer is out with somebody: leaving a zone with a relative's telephone along is no alarm. */
public final class Companions {
    /** An older fix says nothing of now. */
    public static final Duration FRESH = Duration.ofMinutes(10);
    /** Metres between two who are together. */
    public static final double TOGETHER_M = 100;

    private Companions() {}

    /**
     * Whether both are known to be at the same place now. In doubt they are not: an old fix, none, or one too vague to tell.
     *
     * @param wearer the wearer's last fix; null when there is none
     * @param companion the companion's last fix; null when there is none
     */
    public static boolean together(@Nullable TrackerFix wearer, @Nullable TrackerFix companion, Instant now) {
        if (wearer == null || companion == null || !tells(wearer, now) || !tells(companion, now)) {
            return false;
        }
        Place here = wearer.fix().place();
        Place there = companion.fix().place();
        double within = Math.max(TOGETHER_M, Math.max(accuracy(wearer), accuracy(companion)));
        return here != null && there != null && Ground.metres(here, there) <= within;
    }

    private static boolean tells(TrackerFix fix, Instant now) {
        Instant given = fix.fixedAt();
        Instant made = given == null || given.isAfter(fix.arrivedAt()) ? fix.arrivedAt() : given;
        return FixQuality.of(fix.fix(), ZoneSettings.STANDARD) == FixQuality.USABLE
                && !made.isBefore(now.minus(FRESH));
    }

    private static double accuracy(TrackerFix fix) {
        return FixQuality.accuracy(fix.fix(), ZoneSettings.STANDARD);
    }
}
