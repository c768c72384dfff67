package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.tiles.MapFile;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    /** The ground of the next central; without pictures unless a test gives some. */
    static MapParts map = new MapParts(MapTiles.NONE, MapFile.demo());

    private TestTracking() {}

    static TrackingParts of() {
        return new TrackingParts(map);
    }
}
