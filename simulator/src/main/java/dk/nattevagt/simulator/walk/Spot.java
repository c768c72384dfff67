package dk.nattevagt.simulator.walk;

import dk.nattevagt.protocol.message.Place;

/** Metres east and north of the home. */
public record Spot(double east, double north) {
    /** The home itself. */
    public static final Spot HOME = new Spot(0, 0);
    /** Invented ground: in the sea between Jutland and Zealand. */
    private static final Place HOME_PLACE = new Place(56.15, 11.2);
    private static final double METRES_PER_DEGREE = 111_195.08;

    /** A spot in a direction from the home, in degrees from north. */
    public static Spot polar(double degrees, double metres) {
        return new Spot(metres * Math.sin(Math.toRadians(degrees)), metres * Math.cos(Math.toRadians(degrees)));
    }

    /** The same on the map. */
    public Place place() {
        return new Place(HOME_PLACE.latitude() + north / METRES_PER_DEGREE, HOME_PLACE.longitude()
                + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(HOME_PLACE.latitude()))));
    }

    /** A spot so far from this one. */
    public Spot plus(double moreEast, double moreNorth) {
        return new Spot(east + moreEast, north + moreNorth);
    }

    /** Metres. */
    public double distance(Spot other) {
        return Math.hypot(east - other.east, north - other.north);
    }

    Spot towards(Spot other, double share) {
        return new Spot(east + (other.east - east) * share, north + (other.north - north) * share);
    }
}
