package dk.nattevagt.central;

import dk.nattevagt.central.desk.AlarmStore;
import dk.nattevagt.central.desk.CallRounds;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.desk.IncidentNotices;
import dk.nattevagt.central.desk.IncidentStore;
import dk.nattevagt.central.desk.NoticeSource;
import dk.nattevagt.central.desk.OutageLoop;
import dk.nattevagt.central.desk.RoundScreens;
import dk.nattevagt.central.desk.TrackerOverview;
import dk.nattevagt.central.desk.UnprotectedHomes;
import dk.nattevagt.central.desk.WorkList;
import dk.nattevagt.central.outage.OutageRules;
import dk.nattevagt.central.outage.OutageSettings;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.web.IncidentParts;
import java.time.Instant;
import java.time.ZoneId;

/** Outages, call rounds, the day's work and quality, put together. */
final class Incidents {
    private final SqlStores stores;
    private final IncidentStore incidents;
    private final EquipmentOverview equipment;
    private final UnprotectedHomes homes;
    private final DoorWatch doors;
    private final Registry registry;
    private final TrackerOverview trackers;

    Incidents(SqlStores stores, EquipmentOverview equipment, Registry registry, TrackerOverview trackers) {
        this.stores = stores;
        this.incidents = stores.incidents();
        this.equipment = equipment;
        this.homes = new UnprotectedHomes(equipment, incidents, registry);
        this.registry = registry;
        this.trackers = trackers;
        this.doors = new DoorWatch(stores.doors(), stores.equipment(), registry);
    }

    /** What the pages are given. */
    IncidentParts parts(RoundScreens screens, ExerciseDesk exercises, ZoneId zone) {
        return new IncidentParts(stores.quality(), new CallRounds(incidents, homes, screens),
                new WorkList(equipment, homes, incidents, doors, trackers), exercises, zone);
    }

    /** What the shift is told of. */
    NoticeSource notices() {
        return new IncidentNotices(incidents, homes, registry);
    }

    /** What looks at doors; a source of notices too. */
    DoorWatch doors() {
        return doors;
    }

    /** What looks at trackers; a source of notices too. */
    TrackerOverview trackers() {
        return trackers;
    }

    /** What takes many silent gateways for one outage; to be called about every second. */
    OutageLoop loop(AlarmStore store, OutageSettings settings, RoundScreens screens, Instant startedAt) {
        return new OutageLoop(store, incidents, registry, new OutageRules(settings), screens, startedAt);
    }
}
