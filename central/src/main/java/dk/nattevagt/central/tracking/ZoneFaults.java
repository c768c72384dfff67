package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What is wrong with the ground of a safe zone. The winding of its rings is free. */
public final class ZoneFaults {
    /** Metres: the largest radius, and half of a polygon's largest extent. */
    public static final double LARGEST_M = 50_000;
    private static final int MOST_POINTS = 501;
    private static final int FEWEST_POINTS = 4;
    private static final double POLAR = 85;
    /** Square metres; less is a line. */
    private static final double SMALLEST_AREA = 1;

    private ZoneFaults() {}

    /** All that is wrong, each once; empty for a good one. */
    public static List<ZoneFault> of(ZoneArea area) {
        Set<ZoneFault> faults = EnumSet.noneOf(ZoneFault.class);
        switch (area) {
            case ZoneArea.Circle circle -> circle(circle, faults);
            case ZoneArea.Polygon polygon -> polygon(polygon.rings(), faults);
        }
        return List.copyOf(faults);
    }

    private static void circle(ZoneArea.Circle circle, Set<ZoneFault> faults) {
        if (!(circle.radiusM() > 0)) {
            faults.add(ZoneFault.RADIUS_NOT_POSITIVE);
        }
        if (circle.radiusM() > LARGEST_M) {
            faults.add(ZoneFault.TOO_LARGE);
        }
        double perDegree = 111_195 * Math.cos(Math.toRadians(circle.centre().latitude()));
        if (circle.radiusM() > 0 && Math.abs(circle.centre().longitude()) + circle.radiusM() / perDegree > 180) {
            faults.add(ZoneFault.ACROSS_ANTIMERIDIAN);
        }
        polar(List.of(circle.centre()), faults);
    }

    private static void polygon(List<List<Place>> rings, Set<ZoneFault> faults) {
        if (rings.isEmpty()) {
            faults.add(ZoneFault.TOO_FEW_POINTS);
            return;
        }
        List<Place> points = rings.stream().flatMap(Collection::stream).toList();
        rings.forEach(ring -> ring(ring, faults));
        if (points.size() > MOST_POINTS) {
            faults.add(ZoneFault.TOO_MANY_POINTS);
        }
        polar(points, faults);
        extent(points, faults);
        if (faults.isEmpty()) {
            edges(rings, faults);
        }
    }

    private static void ring(List<Place> ring, Set<ZoneFault> faults) {
        if (ring.size() < FEWEST_POINTS) {
            faults.add(ZoneFault.TOO_FEW_POINTS);
        }
        if (ring.isEmpty() || !ring.getFirst().equals(ring.getLast())) {
            faults.add(ZoneFault.NOT_CLOSED);
        }
    }

    private static void polar(List<Place> points, Set<ZoneFault> faults) {
        if (points.stream().anyMatch(place -> Math.abs(place.latitude()) > POLAR)) {
            faults.add(ZoneFault.TOO_NEAR_POLE);
        }
    }

    private static void extent(List<Place> points, Set<ZoneFault> faults) {
        double east = span(points.stream().mapToDouble(Place::longitude));
        if (east > 180) {
            faults.add(ZoneFault.ACROSS_ANTIMERIDIAN);
        } else if (points.stream().anyMatch(place -> Ground.metres(points.getFirst(), place) > 2 * LARGEST_M)) {
            faults.add(ZoneFault.TOO_LARGE);
        }
    }

    private static double span(DoubleStream figures) {
        var summary = figures.summaryStatistics();
        return summary.getMax() - summary.getMin();
    }

    private static void edges(List<List<Place>> rings, Set<ZoneFault> faults) {
        Place origin = rings.getFirst().getFirst();
        List<Edge> edges = new ArrayList<>();
        for (List<Place> ring : rings) {
            List<Edge> own = Edge.of(ring, origin, edges.size());
            if (Edge.area(own) < SMALLEST_AREA) {
                faults.add(ZoneFault.NO_AREA);
            }
            edges.addAll(own);
        }
        if (Edge.anyCross(edges)) {
            faults.add(ZoneFault.CROSSING_EDGES);
        } else {
            holes(rings, faults);
        }
    }

    /** Edges do not cross here, so one corner tells for the whole hole. */
    private static void holes(List<List<Place>> rings, Set<ZoneFault> faults) {
        List<List<Place>> holes = rings.subList(1, rings.size());
        ZoneArea outline = new ZoneArea.Polygon(List.of(rings.getFirst()));
        boolean beside = holes.stream().anyMatch(hole -> Ground.metresOutside(hole.getFirst(), outline) >= 0);
        boolean nested = holes.stream().anyMatch(hole -> Ground.metresOutside(hole.getFirst(),
                new ZoneArea.Polygon(holes.stream().filter(other -> !other.equals(hole)).toList())) <= 0);
        if (beside || nested) {
            faults.add(ZoneFault.HOLE_OUTSIDE);
        }
    }
}
