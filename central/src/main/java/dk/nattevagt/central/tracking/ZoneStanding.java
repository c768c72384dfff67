package dk.nattevagt.central.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a wearer stands with one zone.
 *
 * @param on whether its hours were on when it was last looked at
 * @param side what enough fixes have agreed on
 * @param leaning what the last fix said that said anything
 * @param run how many in a row have said so
 * @param countedAt when the last of them was made
 * @param left whether it has been said, in these hours, that the wearer has left
 * @param unknown whether it has been said that nobody knows
 */
record ZoneStanding(boolean on, Side side, Side leaning, int run, @Nullable Instant countedAt, boolean left,
        boolean unknown) {
    static final ZoneStanding NEW = new ZoneStanding(false, Side.UNKNOWN, Side.UNKNOWN, 0, null, false, false);

    /** Its hours are over: what was said is dropped, where the wearer is is not. */
    ZoneStanding off() {
        return new ZoneStanding(false, side, leaning, run, countedAt, false, false);
    }

    ZoneStanding begun() {
        return new ZoneStanding(true, side, leaning, run, countedAt, left, unknown);
    }

    ZoneStanding saidLeft(boolean said) {
        return new ZoneStanding(on, side, leaning, run, countedAt, said, unknown);
    }

    ZoneStanding saidUnknown(boolean said) {
        return new ZoneStanding(on, side, leaning, run, countedAt, left, said);
    }

    /** Nothing heard for too long: the next fixes must say anew where. */
    ZoneStanding lost() {
        return new ZoneStanding(on, Side.UNKNOWN, Side.UNKNOWN, 0, null, left, unknown);
    }

    /** Something does not fit: what fewer fixes than needed have said does not count any more. */
    ZoneStanding doubted(ZoneSettings settings) {
        return run >= settings.confirmations()
                ? this
                : new ZoneStanding(on, side, Side.UNKNOWN, 0, null, left, unknown);
    }

    /** One more fix that says on which side. */
    ZoneStanding counted(Side evidence, Instant madeAt, ZoneSettings settings) {
        boolean again = evidence == leaning && countedAt != null;
        if (again && countedAt != null && madeAt.isBefore(countedAt.plus(settings.apart()))) {
            return this;
        }
        int more = again ? Math.min(run + 1, settings.confirmations()) : 1;
        return new ZoneStanding(on, more >= settings.confirmations() ? evidence : side, evidence, more, madeAt, left,
                unknown);
    }

    boolean isOutside() {
        return side == Side.OUTSIDE && leaning != Side.INSIDE;
    }
}
