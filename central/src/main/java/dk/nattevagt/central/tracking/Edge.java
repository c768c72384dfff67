package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a polygon's ring on flat ground.
 *
 * @param ring the number of the ring's first edge, which tells rings apart
 * @param index its place in the ring
 * @param of how many edges the ring has
 */
record Edge(Ground.Flat from, Ground.Flat to, int ring, int index, int of) {

    /** A corner that is told twice in a row makes no edge. */
    static List<Edge> of(List<Place> ring, Place origin, int number) {
        List<Ground.Flat> corners = new ArrayList<>();
        for (Place place : ring) {
            Ground.Flat corner = Ground.Flat.around(origin, place);
            if (corners.isEmpty() || !corners.getLast().equals(corner)) {
                corners.add(corner);
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            edges.add(new Edge(corners.get(i - 1), corners.get(i), number, i - 1, corners.size() - 1));
        }
        return edges;
    }

    /** Square metres inside a ring, whichever way it winds. */
    static double area(List<Edge> ring) {
        return Math.abs(ring.stream().mapToDouble(edge -> edge.from.east() * edge.to.north()
                - edge.to.east() * edge.from.north()).sum()) / 2;
    }

    static boolean anyCross(List<Edge> edges) {
        for (int i = 0; i < edges.size(); i++) {
            for (int j = i + 1; j < edges.size(); j++) {
                if (edges.get(i).crosses(edges.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Neighbours share a corner, and may share nothing more: one that turns back on the other lies on it. */
    private boolean crosses(Edge other) {
        if (ring == other.ring && (index + 1 == other.index || (index == 0 && other.index == of - 1))) {
            boolean follows = index + 1 == other.index;
            return follows ? turnsBackOn(other) : other.turnsBackOn(this);
        }
        return side(other.from) * side(other.to) <= 0 && other.side(from) * other.side(to) <= 0 && boxesMeet(other);
    }

    private boolean turnsBackOn(Edge next) {
        double along = (to.east() - from.east()) * (next.to.east() - next.from.east())
                + (to.north() - from.north()) * (next.to.north() - next.from.north());
        return side(next.to) == 0 && along < 0;
    }

    /** -1, 0 or 1: right of this line, on it (within a millimetre of rounding) or left of it. */
    private int side(Ground.Flat point) {
        double cross = (to.east() - from.east()) * (point.north() - from.north())
                - (to.north() - from.north()) * (point.east() - from.east());
        double length = Math.hypot(to.east() - from.east(), to.north() - from.north());
        return Math.abs(cross) <= 0.001 * length ? 0 : (int) Math.signum(cross);
    }

    private boolean boxesMeet(Edge other) {
        return Math.max(Math.min(from.east(), to.east()), Math.min(other.from.east(), other.to.east())) <= Math
                .min(Math.max(from.east(), to.east()), Math.max(other.from.east(), other.to.east()))
                && Math.max(Math.min(from.north(), to.north()), Math.min(other.from.north(), other.to.north())) <= Math
                        .min(Math.max(from.north(), to.north()), Math.max(other.from.north(), other.to.north()));
    }
}
