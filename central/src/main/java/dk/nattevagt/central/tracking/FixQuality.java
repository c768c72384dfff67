package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import org.jspecify.annotations.Nullable;

/** Whether a single fix can say where somebody is, before it is held against those around it. */
public enum FixQuality {
    /** It can. */
    USABLE,
    /** The tracker is alive but does not know where it is, or repeats its last known place. */
    NO_FIX,
    /** Near 0,0 in the Gulf of Guinea: an empty field, not a place. */
    NULL_ISLAND,
    /** So inaccurate that only a place far off means anything. */
    VAGUE;

    /** About a kilometre. */
    private static final double NULL_ISLAND_DEGREES = 0.01;

    /** The quality of a fix. */
    public static FixQuality of(Fix fix, ZoneSettings settings) {
        Place place = fix.place();
        if (place == null || !fix.valid()) {
            return NO_FIX;
        }
        if (isNullIsland(place)) {
            return NULL_ISLAND;
        }
        return accuracy(fix, settings) > settings.vagueM() ? VAGUE : USABLE;
    }

    /** The place, where one can be believed at all; null for no fix and null island. */
    public static @Nullable Place believable(Fix fix) {
        Place place = fix.place();
        return place == null || !fix.valid() || isNullIsland(place) ? null : place;
    }

    /** Metres; what it claims, but never better than trackers are, and something where it claims nothing. */
    public static double accuracy(Fix fix, ZoneSettings settings) {
        Double claimed = fix.accuracyM();
        return Math.max(claimed == null ? settings.unclaimedM() : claimed, settings.floorM());
    }

    private static boolean isNullIsland(Place place) {
        return Math.abs(place.latitude()) < NULL_ISLAND_DEGREES && Math.abs(place.longitude()) < NULL_ISLAND_DEGREES;
    }
}
