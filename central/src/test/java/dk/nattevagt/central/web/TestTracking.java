package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.TrackerDesk;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tiles.MapFile;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.protocol.id.AlarmId;
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

    /** What looks at the wearers of a central when no fix comes. */
    static TrackerDesk desk(NightCentral central) {
        SqlStores stores = central.stores();
        Registry registry = stores.people().load();
        AlarmLifecycle lifecycle = new AlarmLifecycle(new WithoutRota(registry, EscalationPlan.standard()));
        return new TrackerDesk(stores.alarms(), stores.trackers(), new AtOnce(),
                new Intake(lifecycle, registry, () -> new AlarmId("alarm-of-a-tracker")), registry);
    }

    private static final class AtOnce implements Lanes {
        @Override
        public boolean offer(HomeId home, Priority priority, Runnable task) {
            task.run();
            return true;
        }

        @Override
        public void run(HomeId home, Priority priority, Runnable task) {
            task.run();
        }
    }

    static TrackerOverview overview(SqlStores stores, Registry registry) {
        return new TrackerOverview(stores.trackers(), registry, stores.objections(), WornRules.STANDARD);
    }
}
