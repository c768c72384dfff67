package dk.nattevagt.central;

import dk.nattevagt.central.desk.Objections;
import dk.nattevagt.central.desk.ZoneSource;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.TrackingParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What watches over those who wear trackers, and finds those who are lost, put together. */
final class Tracking {
    private final TrackerGuard guard;

    Tracking(CentralSettings settings, SqlStores stores, Registry registry, MeterRegistry meters) {
        var begun = Registration.zones(settings);
        ZoneSource zones = citizen -> begun.getOrDefault(citizen, List.of());
        Objections objections = _ -> false;
        guard = new TrackerGuard(new TrackerGuard.Ground(stores.alarms(), stores.trackers(), registry, zones,
                objections, settings.config().wornRules(), meters));
    }

    /** The watch over wearers. */
    TrackerGuard guard() {
        return guard;
    }

    /** What the pages are given. */
    TrackingParts parts() {
        return new TrackingParts(guard.overview(), guard.gps());
    }
}
