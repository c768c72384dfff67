package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CallRounds;
import dk.nattevagt.central.desk.DoorWatch;
import dk.nattevagt.central.desk.EquipmentOverview;
import dk.nattevagt.central.desk.ExerciseDesk;
import dk.nattevagt.central.desk.RoundScreens;
import dk.nattevagt.central.desk.UnprotectedHomes;
import dk.nattevagt.central.desk.WorkList;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import java.time.ZoneId;

/** Quality, outages and the day's work of a {@link NightCentral}. */
final class TestIncidents {
    private TestIncidents() {}

    static IncidentParts of(SqlStores stores, EquipmentOverview equipment, Registry registry, RoundScreens screens,
            DoorWatch doors, ExerciseDesk exercises) {
        UnprotectedHomes homes = new UnprotectedHomes(equipment, stores.incidents(), registry);
        WorkList work = new WorkList(equipment, homes, stores.incidents(), doors,
                TestTracking.overview(stores, registry));
        return new IncidentParts(stores.quality(), new CallRounds(stores.incidents(), homes, screens), work, exercises,
                ZoneId.of("Europe/Copenhagen"));
    }
}
