package dk.nattevagt.central.tracking;

import dk.nattevagt.central.people.Wearer;
import dk.nattevagt.protocol.message.FixOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Why a fix was not believed, or not quite; for counting, and so without a word of whose or where. */
public enum DoubtfulFix {
    /** The same once more. */
    DUPLICATE,
    /** From a clock that is ahead; it counts as made when it arrived. */
    FUTURE,
    /** Older than another that was heard, or too old when it came to say anything of the present. */
    HISTORY,
    /** The tracker lives but does not know where it is. */
    NO_FIX,
    /** Near 0,0: an empty field. */
    NULL_ISLAND,
    /** Too inaccurate to say on which side of a zone's edge it is. */
    VAGUE,
    /** Nobody could have come there so fast. */
    JUMP;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /** The name used as a metric's tag. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DoubtfulFix> of(TrackerFix fix, TrackerWatch before, TrackerWatch after, Wearer wearer) {
        Instant made = fix.fixedAt();
        if (fix.order() == FixOrder.DUPLICATE) {
            return Optional.of(DUPLICATE);
        }
        if (made != null && made.isAfter(fix.arrivedAt().plus(CLOCKS_DIFFER))) {
            return Optional.of(FUTURE);
        }
        boolean old = made != null && made.isBefore(fix.arrivedAt().minus(wearer.silentAfter()));
        if (fix.order() == FixOrder.LATE || old) {
            return Optional.of(HISTORY);
        }
        return switch (FixQuality.of(fix.fix(), ZoneSettings.STANDARD)) {
            case NO_FIX -> Optional.of(NO_FIX);
            case NULL_ISLAND -> Optional.of(NULL_ISLAND);
            case VAGUE -> Optional.of(VAGUE);
            case USABLE -> after.suspect() != null && !after.suspect().equals(before.suspect())
                    ? Optional.of(JUMP)
                    : Optional.empty();
        };
    }
}
