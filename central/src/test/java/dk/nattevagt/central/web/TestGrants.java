package dk.nattevagt.central.web;

import dk.nattevagt.central.calendar.DanishHolidays;
import dk.nattevagt.central.casework.GrantId;
import dk.nattevagt.central.casework.GrantSettings;
import dk.nattevagt.central.config.StandardFile;
import dk.nattevagt.central.desk.AlarmCallHistory;
import dk.nattevagt.central.desk.DossierDesk;
import dk.nattevagt.central.desk.GrantDesk;
import dk.nattevagt.central.desk.GrantGround;
import dk.nattevagt.central.desk.GrantLists;
import dk.nattevagt.central.desk.GrantSettingsBook;
import dk.nattevagt.central.desk.SourceTexts;
import dk.nattevagt.central.pdf.DossierPdf;
import dk.nattevagt.central.pdf.MonthPdf;
import dk.nattevagt.central.people.MunicipalityId;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.supervision.ProofTasks;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The grants of a {@link NightCentral}. */
final class TestGrants {
    /** How the next central's municipalities handle grants; as usual unless a test says otherwise. */
    static Map<MunicipalityId, GrantSettings> settings = Map.of();

    /** The documents that the next central's standards come from; none unless a test says otherwise. */
    static SourceTexts sources = SourceTexts.NONE;

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private TestGrants() {}

    static GrantParts of(SqlStores stores, Registry registry, InstantSource clock) {
        GrantSettingsBook book = new GrantSettingsBook(
                StandardFile.builtIn().stream().flatMap(id -> StandardFile.builtIn(id).stream()).toList(), settings,
                new DanishHolidays());
        AlarmCallHistory calls = new AlarmCallHistory(stores.needs(), registry, ProofTasks.STANDARD, ZONE, clock);
        GrantGround ground = new GrantGround(book, registry, calls, ZONE, clock);
        DossierDesk dossiers = new DossierDesk(new DossierDesk.Ground(stores.grants(), calls, stores.needs(),
                stores.alarms(), book, registry, ZONE, clock));
        AtomicInteger numbers = new AtomicInteger();
        return new GrantParts(book, ZONE,
                new GrantDesk(stores.grants(), ground, () -> new GrantId("grant-" + numbers.incrementAndGet())),
                new GrantLists(stores.grants(), ground), new DossierParts(dossiers, new DossierPdf()),
                TestGrantLetters.of(stores, ground), sources, new MonthPdf());
    }
}
