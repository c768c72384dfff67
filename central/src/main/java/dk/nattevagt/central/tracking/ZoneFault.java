package dk.nattevagt.central.tracking;

import java.util.Locale;

/** Why a piece of ground cannot be a safe zone. */
public enum ZoneFault {
    /** A ring needs three corners. */
    TOO_FEW_POINTS("has fewer than three corners"),
    /** The first point of a ring must be its last as well. */
    NOT_CLOSED("is not closed: its last point must be its first"),
    /** Nobody can be in it. */
    NO_AREA("has no area"),
    /** An outline that crosses itself or another: inside and outside mean nothing. */
    CROSSING_EDGES("has edges that cross or touch each other"),
    /** A hole beside the outline. */
    HOLE_OUTSIDE("has a hole that is not inside its outline"),
    /** A circle's radius. */
    RADIUS_NOT_POSITIVE("has a radius that is not above 0"),
    /** So large that nobody is protected by it, and latitude and longitude are mixed up more likely than not. */
    TOO_LARGE("is larger than 50 km"),
    /** More corners than a zone can need. */
    TOO_MANY_POINTS("has more than 500 corners"),
    /** Where degrees of longitude jump. */
    ACROSS_ANTIMERIDIAN("crosses the 180th meridian"),
    /** Latitudes where flat ground is no help. */
    TOO_NEAR_POLE("lies beyond 85 degrees north or south");

    private final String sentence;

    ZoneFault(String sentence) {
        this.sentence = sentence;
    }

    /** What follows the zone's name in a sentence for whoever wrote the file. */
    public String sentence() {
        return sentence;
    }

    /** The name used in HTTP and as message key. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
