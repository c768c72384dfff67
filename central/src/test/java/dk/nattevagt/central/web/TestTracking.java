package dk.nattevagt.central.web;

import dk.nattevagt.central.alarm.AlarmLifecycle;
import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.desk.CaseLoop;
import dk.nattevagt.central.desk.GpsTasks;
import dk.nattevagt.central.desk.Intake;
import dk.nattevagt.central.desk.Lanes;
import dk.nattevagt.central.desk.LookedUpForPolice;
import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.MapTiles;
import dk.nattevagt.central.desk.PoliceSheets;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.TrackerDesk;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.escalation.EscalationPlan;
import dk.nattevagt.central.escalation.WithoutRota;
import dk.nattevagt.central.pdf.PoliceSheetPdf;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.HomeId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.search.SearchAdvice;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tiles.MapFile;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.tracking.WornRules;
import dk.nattevagt.protocol.id.AlarmId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The trackers of a {@link NightCentral}. */
final class TestTracking {
    /** The ground of the next central; without pictures unless a test gives some. */
    static MapParts map = new MapParts(MapTiles.NONE, MapFile.demo());
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private TestTracking() {}

    /** Cases that a test has made up, and those that are really kept. */
    private record Cases(CaseBook madeUp, CaseBook kept) implements CaseBook {
        @Override
        public Optional<CaseStanding> openCase(CitizenId citizen) {
            return madeUp.openCase(citizen).or(() -> kept.openCase(citizen));
        }

        @Override
        public Optional<CaseStanding> standing(CaseId id) {
            return madeUp.standing(id).or(() -> kept.standing(id));
        }
    }

    static TrackingParts of(SqlStores stores, Registry registry, CaseBook cases, InstantSource clock) {
        PositionDesk desk = new PositionDesk(new PositionDesk.Ground(registry, stores.alarms(),
                new Cases(cases, stores.cases()), stores.objections(), stores.lookUps(), stores.positions(),
                LocationAccess.STANDARD, clock));
        return new TrackingParts(overview(stores, registry),
                new GpsTasks(stores.alarms(), stores.trackers(), registry, stores.objections()),
                new LocationParts(desk, stores.lookUps(), stores.objections()),
                ZoneBook.open(stores.zones(), Map.of(), Instant.EPOCH), map,
                lostPersons(stores, registry, desk, clock));
    }

    private static LostPersonParts lostPersons(SqlStores stores, Registry registry, PositionDesk desk,
            InstantSource clock) {
        CaseLoop loop = new CaseLoop(stores.cases(), registry, stores.positions(), (tracker, every, until) -> {});
        return new LostPersonParts(
                new LostPersons(stores.cases(), registry, loop, () -> new CaseId(UUID.randomUUID().toString()), clock),
                new PoliceSheets(stores.cases(), registry, new LookedUpForPolice(desk), new PoliceSheetPdf(), clock,
                        ZONE),
                ZONE, SearchAdvice.POLICE_WITHIN);
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
