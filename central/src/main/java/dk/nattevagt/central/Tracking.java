package dk.nattevagt.central;

import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.ToldObjections;
import dk.nattevagt.central.desk.ZoneBook;
import dk.nattevagt.central.people.CitizenId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.LocationAccess;
import dk.nattevagt.central.web.LocationParts;
import dk.nattevagt.central.web.TrackingParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final TrackerGuard guard;
    private final LocationParts location;
    private final ZoneBook zones;
    private final MapGround map;
    private volatile Consumer<CitizenId> changed = _ -> {};

    Tracking(CentralSettings settings, SqlStores stores, Registry registry, MapGround map, MeterRegistry meters,
            InstantSource clock) {
        this.map = map;
        zones = ZoneBook.open(stores.zones(), Registration.zones(settings), clock.instant());
        guard = new TrackerGuard(new TrackerGuard.Ground(stores.alarms(), stores.trackers(), registry, zones,
                stores.objections(), settings.config().wornRules(), meters));
        location = new LocationParts(
                new PositionDesk(new PositionDesk.Ground(registry, stores.alarms(), stores.cases(), stores.objections(),
                        stores.lookUps(), stores.positions(), LocationAccess.STANDARD, clock)),
                stores.lookUps(), new ToldObjections(stores.objections(), citizen -> changed.accept(citizen)));
    }

    /** Tells this one when a wearer's zones or objections have changed. */
    void whenChanged(Consumer<CitizenId> told) {
        changed = told;
        zones.whenChanged(told);
    }

    /** The watch over wearers. */
    TrackerGuard guard() {
        return guard;
    }

    /** The only way to a position. */
    PositionDesk positions() {
        return location.desk();
    }

    /** What the pages are given. */
    TrackingParts parts(Searching searching) {
        return new TrackingParts(guard.overview(), guard.gps(), location, zones, map.parts(), searching.parts());
    }
}
