package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.util.List;

/**
 * Distances on the ground, in metres. Great circles on a sphere between two points; edges of zones on the flat ground around the point
 * that is asked for, which is off by less than a metre for zones of the size that is let in.
 */
public final class Ground {
    /** The earth's mean radius (IUGG). */
    private static final double RADIUS_M = 6_371_008.8;

    private Ground() {}

    /** From one point to another along the great circle. */
    public static double metres(Place from, Place to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        double haversine = square(Math.sin(north / 2)) + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude())) * square(Math.sin(east / 2));
        return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    /** How far a point lies from the edge of the ground: above 0 outside, below 0 inside, also in a hole's middle above 0. */
    public static double metresOutside(Place point, ZoneArea area) {
        return switch (area) {
            case ZoneArea.Circle circle -> metres(circle.centre(), point) - circle.radiusM();
            case ZoneArea.Polygon polygon -> outside(point, polygon.rings());
        };
    }

    private static double outside(Place point, List<List<Place>> rings) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (List<Place> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                Flat from = Flat.around(point, ring.get(i - 1));
                Flat to = Flat.around(point, ring.get(i));
                nearest = Math.min(nearest, from.lineToOrigin(to));
                inside ^= from.crossesEastOfOrigin(to);
            }
        }
        return inside ? -nearest : nearest;
    }

    private static double square(double figure) {
        return figure * figure;
    }

    /** A place on flat ground, metres east and north of the point that is asked for. */
    record Flat(double east, double north) {
        static Flat around(Place origin, Place place) {
            double perDegree = Math.toRadians(1) * RADIUS_M;
            double middle = Math.toRadians((origin.latitude() + place.latitude()) / 2);
            return new Flat((place.longitude() - origin.longitude()) * perDegree * Math.cos(middle),
                    (place.latitude() - origin.latitude()) * perDegree);
        }

        private double lineToOrigin(Flat to) {
            double alongEast = to.east - east;
            double alongNorth = to.north - north;
            double length = square(alongEast) + square(alongNorth);
            double share = length == 0
                    ? 0
                    : Math.clamp(-(east * alongEast + north * alongNorth) / length, 0, 1);
            return Math.hypot(east + share * alongEast, north + share * alongNorth);
        }

        /** Each line that a ray to the east meets turns inside into outside; a corner counts with the line above it alone. */
        private boolean crossesEastOfOrigin(Flat to) {
            return north > 0 != to.north > 0 && east + (to.east - east) * (-north / (to.north - north)) > 0;
        }
    }
}
