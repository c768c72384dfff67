package dk.nattevagt.central.tracking;

import dk.nattevagt.protocol.message.Place;
import java.util.List;

/** The ground a safe zone covers. */
public sealed interface ZoneArea {

    /**
     * Around a point.
     *
     * @param radiusM metres, above 0
     */
    record Circle(Place centre, double radiusM) implements ZoneArea {}

    /**
     * A polygon as in GeoJSON (RFC 7946 §3.1.6).
     *
     * @param rings each closed (the first point is also the last); the first is the outline, the others are holes in it
     */
    record Polygon(List<List<Place>> rings) implements ZoneArea {
        public Polygon {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }
}
