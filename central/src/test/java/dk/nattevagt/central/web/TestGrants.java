package dk.nattevagt.central.web;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/** The grants of a {@link NightCentral}. */
final class TestGrants {
    /** How the next central's municipalities handle grants; as usual unless a test says otherwise. */
    static Map<MunicipalityId, GrantSettings> settings = Map.of();

    private TestGrants() {}

    static GrantParts of(SqlStores stores, Registry registry, InstantSource clock) {
        ZoneId zone = ZoneId.of("Europe/Copenhagen");
        return new GrantParts(new GrantSettingsBook(
                StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream()).toList(), settings,
                new DanishHolidays()), zone,
                new DossierParts(new AlarmCallHistory(stores.needs(), registry, ProofTasks.STANDARD, zone, clock),
                        stores.needs()));
    }
}
