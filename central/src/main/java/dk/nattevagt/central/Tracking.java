package dk.nattevagt.central;

import dk.nattevagt.central.web.TrackingParts;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final MapGround map;

    Tracking(MapGround map) {
        this.map = map;
    }

    /** What the pages are given. */
    TrackingParts parts() {
        return new TrackingParts(map.parts());
    }
}
