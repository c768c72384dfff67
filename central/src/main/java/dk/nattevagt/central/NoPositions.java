package dk.nattevagt.central;

import dk.nattevagt.central.desk.CasePositionSource;
import dk.nattevagt.central.desk.CasePositions;
import dk.nattevagt.central.desk.TrackerOrders;
import dk.nattevagt.central.people.User;
import dk.nattevagt.central.search.LostPersonCase;
import dk.nattevagt.central.search.PoliceSheet.LastKnown;
import dk.nattevagt.central.tracking.CaseId;
import dk.nattevagt.protocol.id.EventSource;
import java.time.Duration;
import java.time.Instant;

/** A central that neither keeps nor shows positions, and asks nothing of trackers. */
final class NoPositions implements CasePositions, CasePositionSource, TrackerOrders {
    @Override
    public void keep(CaseId id, EventSource tracker, Instant since) {}

    @Override
    public void release(CaseId id, Instant closedAt, Instant deleteAt) {}

    @Override
    public LastKnown lastForPolice(LostPersonCase lost, User asker) {
        return new LastKnown.Unknown();
    }

    @Override
    public void reportOften(EventSource tracker, Duration every, Instant until) {}
}
