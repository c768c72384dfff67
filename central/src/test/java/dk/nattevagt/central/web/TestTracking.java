package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.WornRules;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    private TestTracking() {}

    static TrackingParts of(SqlStores stores, Registry registry) {
        return new TrackingParts(overview(stores, registry),
                new GpsTasks(stores.alarms(), stores.trackers(), registry, _ -> false));
    }

    static TrackerOverview overview(SqlStores stores, Registry registry) {
        return new TrackerOverview(stores.trackers(), registry, _ -> false, WornRules.STANDARD);
    }
}
