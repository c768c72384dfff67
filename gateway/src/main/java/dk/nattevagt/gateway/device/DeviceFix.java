package dk.nattevagt.gateway.device;

import dk.nattevagt.protocol.message.Fix;
import dk.nattevagt.protocol.message.Place;
import org.jspecify.annotations.Nullable;

/** Fixes out of the figures devices send. */
public final class DeviceFix {

    private DeviceFix() {}

    /**
     * A fix. 0,0 is how trackers say that they do not know, and a figure outside its range is none: both are no place, and a fix
     * without a place is never valid.
     *
     * @param valid whether the tracker calls it a fix
     */
    public static Fix of(double latitude, double longitude, boolean valid, @Nullable Double accuracyM,
            @Nullable Double speedKmh) {
        Place place = place(latitude, longitude);
        return new Fix(place, inRange(accuracyM, Fix.LARGEST_ACCURACY_M), valid && place != null,
                inRange(speedKmh, Fix.HIGHEST_SPEED_KMH));
    }

    /** To a millionth of a degree, a tenth of a metre, for devices whose own unit is coarser than what a double pretends. */
    public static double toMillionths(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }

    private static @Nullable Place place(double latitude, double longitude) {
        boolean possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        return possible ? new Place(latitude, longitude) : null;
    }

    private static @Nullable Double inRange(@Nullable Double figure, double most) {
        return figure != null && figure >= 0 && figure <= most ? figure : null;
    }
}
