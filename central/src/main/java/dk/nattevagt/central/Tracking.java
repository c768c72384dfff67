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
import dk.nattevagt.central.tracking.SafeZone;
import dk.nattevagt.central.web.LocationParts;
import dk.nattevagt.central.web.TrackingParts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final LocationParts location;
    private final ZoneBook zones;
    private final MapGround map;

    Tracking(SqlStores stores, Registry registry, Map<CitizenId, List<SafeZone>> initialZones, MapGround map,
            InstantSource clock) {
        this.map = map;
        this.zones = ZoneBook.open(stores.zones(), initialZones, clock.instant());
        CaseBook cases = new NoCases();
        location = new LocationParts(
                new PositionDesk(new PositionDesk.Ground(registry, stores.alarms(), cases, stores.objections(),
                        stores.lookUps(), stores.positions(), LocationAccess.STANDARD, clock)),
                stores.lookUps(), stores.objections());
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
        return new TrackingParts(location, zones, map.parts());
    }
}
