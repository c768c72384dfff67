package dk.nattevagt.central.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is promised of an alarm. The field's figures: 97.5 % of calls answered within 60 s and 99 % within 180 s each month, every
 * call over 180 s explained; Danish municipalities promise help or contact within 30 minutes, or what they have chosen.
 */
public enum Promise {
    ANSWERED_WITHIN_60_S("answered-60", 97.5), ANSWERED_WITHIN_180_S("answered-180", 99), HELP_IN_TIME("help", 100);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AT_LAST = Duration.ofMinutes(3);

    private final String wireName;
    private final double percent;

    Promise(String wireName, double percent) {
        this.wireName = wireName;
        this.percent = percent;
    }

    /** The name used in HTTP. */
    public String wireName() {
        return wireName;
    }

    /** Of how many alarms in a hundred it should be kept. */
    public double percent() {
        return percent;
    }

    /** Whether it has been kept or broken at this moment; null while it can still go either way. */
    public @Nullable Boolean kept(AlarmTimes times, Instant now) {
        return switch (this) {
            case ANSWERED_WITHIN_60_S -> before(times.receivedAt().plus(SOON), times.acceptedAt(), now);
            case ANSWERED_WITHIN_180_S -> before(times.receivedAt().plus(AT_LAST), times.acceptedAt(), now);
            case HELP_IN_TIME -> before(times.helpDueBy(), times.helpedAt(), now);
        };
    }

    private static @Nullable Boolean before(Instant limit, @Nullable Instant done, Instant now) {
        if (done != null) {
            return !done.isAfter(limit);
        }
        return now.isAfter(limit) ? Boolean.FALSE : null;
    }

    /** Those an alarm has broken. */
    public static Set<Promise> brokenBy(AlarmTimes times, Instant now) {
        Set<Promise> broken = EnumSet.noneOf(Promise.class);
        for (Promise promise : values()) {
            if (Boolean.FALSE.equals(promise.kept(times, now))) {
                broken.add(promise);
            }
        }
        return broken;
    }
}
