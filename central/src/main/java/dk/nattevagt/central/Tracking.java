package dk.nattevagt.central;

import dk.nattevagt.central.desk.CaseBook;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.tracking.CaseStanding;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.web.LocationParts;
import dk.nattevagt.central.web.TrackingParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final TrackerGuard guard;
    private final LocationParts location;
    private final ZoneBook zones;
    private final MapGround map;

    Tracking(CentralSettings settings, SqlStores stores, Registry registry, MapGround map, MeterRegistry meters,
            InstantSource clock) {
        this.map = map;
        zones = ZoneBook.open(stores.zones(), Registration.zones(settings), clock.instant());
        guard = new TrackerGuard(new TrackerGuard.Ground(stores.alarms(), stores.trackers(), registry, zones,
                stores.objections(), settings.config().wornRules(), meters));
        CaseBook cases = new NoCases();
        location = new LocationParts(
                new PositionDesk(new PositionDesk.Ground(registry, stores.alarms(), cases, stores.objections(),
                        stores.lookUps(), stores.positions(), LocationAccess.STANDARD, clock)),
                stores.lookUps(), stores.objections());
    }

    /** The watch over wearers. */
    TrackerGuard guard() {
        return guard;
    }

    /** Until cases can be opened, nobody has one. */
    private static final class NoCases implements CaseBook {
        @Override
        public Optional<CaseStanding> openCase(CitizenId citizen) {
            return Optional.empty();
        }

        @Override
        public Optional<CaseStanding> standing(CaseId id) {
            return Optional.empty();
        }
    }

    /** What the pages are given. */
    TrackingParts parts() {
        return new TrackingParts(guard.overview(), guard.gps(), location, zones, map.parts());
    }
}
