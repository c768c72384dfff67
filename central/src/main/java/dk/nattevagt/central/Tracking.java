package dk.nattevagt.central;

import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.web.TrackingParts;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final MapGround map;
    private final ZoneBook zones;

    Tracking(MapGround map, ZoneBook zones) {
        this.map = map;
        this.zones = zones;
    }

    /** What the pages are given. */
    TrackingParts parts() {
        return new TrackingParts(map.parts(), zones);
    }
}
