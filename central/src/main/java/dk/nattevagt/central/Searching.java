package dk.nattevagt.central;

import dk.nattevagt.central.desk.CaseLoop;
import dk.nattevagt.central.desk.LookedUpForPolice;
import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.PoliceSheets;
import dk.nattevagt.central.desk.PositionDesk;
import dk.nattevagt.central.desk.TrackerOrders;
import dk.nattevagt.central.pdf.PoliceSheetPdf;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.search.SearchAdvice;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.central.web.LostPersonParts;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/** The search for those who are lost, put together. */
final class Searching {
    private final CaseLoop caseLoop;
    private final LostPersonParts parts;
    private final InstantSource clock;

    /** What it is built on. */
    record Ground(SqlStores stores, Registry registry, PositionDesk positions, TrackerOrders orders, ZoneId zone,
            InstantSource clock) {}

    Searching(Ground ground) {
        clock = ground.clock();
        caseLoop = new CaseLoop(ground.stores().cases(), ground.registry(), ground.stores().positions(),
                ground.orders());
        parts = new LostPersonParts(
                new LostPersons(ground.stores().cases(), ground.registry(), caseLoop,
                        () -> new CaseId(UUID.randomUUID().toString()), clock),
                new PoliceSheets(ground.stores().cases(), ground.registry(), new LookedUpForPolice(ground.positions()),
                        new PoliceSheetPdf(), clock, ground.zone()),
                ground.zone(), SearchAdvice.POLICE_WITHIN);
    }

    /** What the pages are given. */
    LostPersonParts parts() {
        return parts;
    }

    /** Follows open and closed cases. To be called every few seconds. */
    void tick() {
        caseLoop.tick(clock.instant());
    }
}
