package dk.nattevagt.central.web;

import dk.nattevagt.central.desk.CaseLoop;
import dk.nattevagt.central.desk.CasePositions;
import dk.nattevagt.central.desk.LostPersons;
import dk.nattevagt.central.desk.PoliceSheets;
import dk.nattevagt.central.desk.TrackerOrders;
import dk.nattevagt.central.pdf.PoliceSheetPdf;
import dk.nattevagt.central.people.Registry;
import dk.nattevagt.central.people.TestWearers;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.central.search.SearchAdvice;
import dk.nattevagt.central.sql.SqlStores;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import dk.nattevagt.protocol.message.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;

/** The trackers of a {@link NightCentral}; what they are asked and where they are is not what its tests are about. */
final class TestTracking {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private TestTracking() {}

    private static final class Outside implements CasePositions, TrackerOrders {
        @Override
        public void keep(CaseId id, EventSource tracker, Instant since) {}

        @Override
        public void release(CaseId id, Instant closedAt, Instant deleteAt) {}

        @Override
        public void reportOften(EventSource tracker, Duration every, Instant until) {}
    }

    static TrackingParts of(SqlStores stores, Registry registry, InstantSource clock) {
        Outside outside = new Outside();
        CaseLoop loop = new CaseLoop(stores.cases(), registry, outside, outside);
        Place home = TestWearers.GRETHES_HOME;
        PoliceSheets sheets = new PoliceSheets(stores.cases(), registry,
                (lost, asker) -> new LastKnown.At(new Place(home.latitude() + 0.004, home.longitude() + 0.006), 35.0,
                        clock.instant().minusSeconds(240)),
                new PoliceSheetPdf(), clock, ZONE);
        return new TrackingParts(new LostPersonParts(new LostPersons(stores.cases(), registry, loop,
                () -> new CaseId(UUID.randomUUID().toString()), clock), sheets, ZONE, SearchAdvice.POLICE_WITHIN));
    }
}
