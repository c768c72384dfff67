package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tiles.MapFile;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.WornRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    /** The ground of the next central; without pictures unless a test gives some. */
    static MapParts map = new MapParts(MapTiles.NONE, MapFile.demo());

    private TestTracking() {}

    static TrackingParts of(SqlStores stores, Registry registry, CaseBook cases, InstantSource clock) {
        return new TrackingParts(overview(stores, registry),
                new GpsTasks(stores.alarms(), stores.trackers(), registry, stores.objections()),
                new LocationParts(
                        new PositionDesk(new PositionDesk.Ground(registry, stores.alarms(), cases, stores.objections(),
                                stores.lookUps(), stores.positions(), LocationAccess.STANDARD, clock)),
                        stores.lookUps(), stores.objections()),
                ZoneBook.open(stores.zones(), Map.of(), Instant.EPOCH), map);
    }

    static TrackerOverview overview(SqlStores stores, Registry registry) {
        return new TrackerOverview(stores.trackers(), registry, stores.objections(), WornRules.STANDARD);
    }
}
