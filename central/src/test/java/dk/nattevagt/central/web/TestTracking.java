package dk.nattevagt.central.web;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    private TestTracking() {}

    static TrackingParts of() {
        return new TrackingParts();
    }
}
