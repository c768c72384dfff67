package dk.nattevagt.central;

import dk.nattevagt.central.web.TrackingParts;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final Searching searching;

    Tracking(Searching searching) {
        this.searching = searching;
    }

    /** What the pages are given. */
    TrackingParts parts() {
        return new TrackingParts(searching.parts());
    }

    /** Follows open and closed cases. To be called every few seconds. */
    void tick() {
        searching.tick();
    }
}
